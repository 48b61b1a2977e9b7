package import Localization

/// A published number of members that is another one. Both are what the two atlases publish, never
/// what they were made of; who is named is told by neither.
///
/// Two numbers side by side tell more than each alone: a difference of one is a person. They are told
/// only where every change of the purpose is as large as its atlases allow a count to be small, so
/// that no smaller one can be worked out from a sum and its other parts.
package struct MemberCountStep: Hashable, Sendable, Encodable {
  package var purpose: PublicationPurpose
  package var boundaries: String
  package var code: String
  package var name: String
  /// Nil where it may only be said that the number is another one.
  package var numbers: Numbers?

  /// What the first atlas publishes and what the second does.
  package struct Numbers: Hashable, Sendable, Encodable {
    package var before: Int
    package var after: Int
  }

  /// By purpose, set and code.
  static func steps(
    from first: [PublishedMembers], to last: [PublishedMembers], names: [AtlasDetails.UnitNames]
  ) -> [MemberCountStep] {
    var steps: [MemberCountStep] = []
    for purpose in PublicationPurpose.allCases {
      guard let before = first.first(where: { $0.purpose == purpose }),
        let after = last.first(where: { $0.purpose == purpose })
      else { continue }
      var ofPurpose: [MemberCountStep] = []
      var sets = after.counts.map(\.boundaries)
      sets += before.counts.map(\.boundaries).filter { !sets.contains($0) }
      for set in sets {
        let old = values(before.counts(of: set))
        let new = values(after.counts(of: set))
        let known = names.first { $0.boundaries == set }?.names ?? [:]
        for code in Set(old.keys).union(new.keys).sorted() where old[code] != new[code] {
          ofPurpose.append(
            MemberCountStep(
              purpose: purpose, boundaries: set, code: code, name: known[code] ?? code,
              numbers: numbers(
                old[code], new[code], minimum: max(before.minimumCount, after.minimumCount))))
        }
      }
      if ofPurpose.contains(where: { $0.numbers == nil }) {
        for index in ofPurpose.indices { ofPurpose[index].numbers = nil }
      }
      steps += ofPurpose
    }
    return steps
  }

  /// Nil where one of them is suppressed or missing, or they are nearer than the least count that is
  /// told.
  private static func numbers(
    _ before: PublishedCount.Value?, _ after: PublishedCount.Value?, minimum: Int
  ) -> Numbers? {
    guard case .count(let before) = before, case .count(let after) = after,
      abs(after - before) >= minimum
    else { return nil }
    return Numbers(before: before, after: after)
  }

  private static func values(_ counts: [PublishedCount]) -> [String: PublishedCount.Value] {
    Dictionary(counts.map { ($0.unitCode, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
