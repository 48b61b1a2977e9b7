import Cartography
import Localization
import SimpleFeatures
import Wording

/// Published member counts as proportional symbols; nothing that was held back is known here.
struct MemberSymbols {
  let project: OpenProject
  let wording: Phrasebook

  /// What may be shown on a boundary set for a purpose today. What was prepared for donors alone is
  /// for them on paper and on screen.
  ///
  /// Errors: no members in the atlas, none for this purpose (what one purpose may show, another may
  /// not), none on this boundary set, or past their day.
  func published(
    on boundaries: String, for purpose: PublicationPurpose, today: CalendarDate
  ) throws(PipelineError) -> PublishedMembers {
    let members = try MemberAccess(project: project).published(for: purpose, today: today)
    guard members.counts.contains(where: { $0.boundaries == boundaries }) else {
      throw PipelineError(
        .badData, "no-members-for-boundaries",
        "this atlas counts no members on \(boundaries), but on "
          + (members.counts.isEmpty
            ? "nothing" : members.counts.map(\.boundaries).joined(separator: " and ")),
        advice: "members are counted on the boundaries of the maps in the project file that count "
          + "them")
    }
    return members
  }

  func layer(_ members: PublishedMembers, set: BoundarySet, subject: [Int]) -> SymbolLayer {
    let counts = Dictionary(
      members.counts(of: set.name).map { ($0.unitCode, $0.value) },
      uniquingKeysWith: { first, _ in first })
    let symbols = subject.compactMap { unit -> SymbolLayer.Symbol? in
      guard let value = counts[set.units[unit].code] else { return nil }
      let point = set.units[unit].representativePoint
      switch value {
      case .count(let number):
        return SymbolLayer.Symbol(unit: unit, position: point, value: .count(number))
      case .suppressed:
        return SymbolLayer.Symbol(unit: unit, position: point, value: .suppressed)
      }
    }
    return SymbolLayer(
      title: wording(.members), symbols: symbols,
      suppressedLabel: wording(.valueSuppressed))
  }

  func table(_ members: PublishedMembers, set: BoundarySet, subject: [Int]) -> MapTable {
    let counts = Dictionary(
      members.counts(of: set.name).map { ($0.unitCode, $0) },
      uniquingKeysWith: { first, _ in first })
    let shown = subject.filter { counts[set.units[$0].code] != nil }
    return UnitValueTable(wording: wording, set: set, subject: shown)
      .table(key: "members", heading: wording(.headMembers)) { unit in
        counts[set.units[unit].code].map { text(of: $0.value) }
      }
  }

  /// A published count in words or figures. A zero is none that is published, not none at all: some
  /// countries are never published, and a 0 would deny their members.
  func text(of value: PublishedCount.Value) -> String {
    switch value {
    case .suppressed: wording(.valueSuppressed)
    case .count(0): wording(.membersNone)
    case .count(let count): wording.integer(count)
    }
  }
}
