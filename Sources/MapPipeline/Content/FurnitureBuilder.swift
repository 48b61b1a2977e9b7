import Cartography
import Configuration
import Localization
import SimpleFeatures
import Wording

/// The small print of a map: dates, sources, edition, disclaimer.
struct FurnitureBuilder {
  let project: OpenProject
  let wording: Phrasebook

  /// More hosts than this are not all named.
  private static let mostHosts = 5
  /// How many are named then.
  private static let namedHosts = 3

  /// What else than members a map shows has the date that was asked for.
  enum Subject {
    case status
    case data
    case none
  }

  /// Members have no history: what is published of them is as of the data's date, whatever date is
  /// asked for. A map of members alone has that date; beside other data both dates are stated.
  ///
  /// - Parameter datesLine: what stands in place of the date, where a map compares two.
  func furniture(
    asOf: CalendarDate, of subject: Subject, datesLine: String? = nil, showsMembers: Bool,
    sources: [String],
    set: BoundarySet, created: CalendarDate?
  ) -> MapFurniture {
    let organisation = project.specification.organisation
    let language = wording.tag.text
    let membersLine =
      showsMembers ? wording(.membersAsOf, ["date": date(project.dataDate)]) : nil
    let isOfMembersAlone = subject == .none && showsMembers
    let asOfLine =
      datesLine
      ?? wording(
        subject == .status ? .statusAsOf : .dataAsOf,
        ["date": date(isOfMembersAlone ? project.dataDate : asOf)])
    return MapFurniture(
      asOfLine: asOfLine, membersLine: isOfMembersAlone ? nil : membersLine,
      sourceLine: sourceLine(sources),
      editionLine: wording(.boundariesLine, ["edition": edition(set)]),
      shortEditionLine: wording(
        .boundariesLine, ["edition": set.edition.attribution ?? set.edition.name]),
      createdLine: created.map { wording(.createdOn, ["date": date($0)]) },
      disclaimer: organisation.disclaimer?.text(in: language) ?? "",
      organisation: organisation.name.text(in: language))
  }

  func date(_ date: CalendarDate) -> String { wording.date(date.year, date.month, date.day) }

  private func edition(_ set: BoundarySet) -> String {
    let edition = set.edition
    let details = [edition.name, edition.licence].compactMap { $0 }.joined(separator: ", ")
    guard let attribution = edition.attribution else { return details }
    return details.isEmpty ? attribution : "\(attribution) (\(details))"
  }

  /// The hosts of the sources, those with most first; whole addresses are in the table.
  private func sourceLine(_ sources: [String]) -> String {
    guard !sources.isEmpty else { return "" }
    var counts: [String: Int] = [:]
    for source in sources { counts[Self.host(of: source), default: 0] += 1 }
    let hosts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    guard hosts.count > Self.mostHosts else {
      return wording(
        hosts.count == 1 ? .sourceLine : .sourcesLine,
        ["sources": hosts.joined(separator: "; ")])
    }
    let some = wording(
      .sourcesAndOthers,
      [
        "sources": hosts.prefix(Self.namedHosts).joined(separator: "; "),
        "count": wording(.reportSourceCount, count: sources.count),
      ])
    return wording(.sourcesLine, ["sources": some])
  }

  /// `https://www.example.org/a` → `example.org`; a text without a scheme stands for itself.
  static func host(of address: String) -> String {
    var rest = Substring(address)
    if let scheme = address.firstRange(of: "://") { rest = address[scheme.upperBound...] }
    rest = rest.prefix { $0 != "/" }
    return String(rest.hasPrefix("www.") ? rest.dropFirst(4) : rest)
  }
}

extension String {
  /// The first place where a text occurs.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
