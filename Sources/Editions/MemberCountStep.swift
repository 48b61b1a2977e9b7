package import Localization

/// A published number of members that is another one. Both are what the two atlases publish, never
/// what they were made of; who is named is told by neither.
package struct MemberCountStep: Hashable, Sendable, Encodable {
  package var purpose: PublicationPurpose
  package var boundaries: String
  package var code: String
  package var name: String
  /// Nil where none was published.
  package var before: PublishedCount.Value?
  package var after: PublishedCount.Value?

  /// By purpose, set and code.
  static func steps(
    from first: [PublishedMembers], to last: [PublishedMembers], names: [AtlasDetails.UnitNames]
  ) -> [MemberCountStep] {
    var steps: [MemberCountStep] = []
    for purpose in PublicationPurpose.allCases {
      guard let before = first.first(where: { $0.purpose == purpose }),
        let after = last.first(where: { $0.purpose == purpose })
      else { continue }
      for counts in after.counts {
        let old = values(before.counts(of: counts.boundaries))
        let new = values(counts.counts)
        let known = names.first { $0.boundaries == counts.boundaries }?.names ?? [:]
        for code in Set(old.keys).union(new.keys).sorted() where old[code] != new[code] {
          steps.append(
            MemberCountStep(
              purpose: purpose, boundaries: counts.boundaries, code: code,
              name: known[code] ?? code, before: old[code], after: new[code]))
        }
      }
    }
    return steps
  }

  private static func values(_ counts: [PublishedCount]) -> [String: PublishedCount.Value] {
    Dictionary(counts.map { ($0.unitCode, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private enum CodingKeys: CodingKey {
    case purpose, boundaries, code, name, before, after
  }

  /// Values are numbers, or the word `suppressed`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(purpose, forKey: .purpose)
    try container.encode(boundaries, forKey: .boundaries)
    try container.encode(code, forKey: .code)
    try container.encode(name, forKey: .name)
    for (value, key) in [(before, CodingKeys.before), (after, .after)] {
      switch value {
      case .count(let number): try container.encode(number, forKey: key)
      case .suppressed: try container.encode("suppressed", forKey: key)
      case nil: try container.encodeNil(forKey: key)
      }
    }
  }
}
