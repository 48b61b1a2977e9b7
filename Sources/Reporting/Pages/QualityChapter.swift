import Drawing
import Wording

/// The appendix: each join with the rows that found no unit, by their reasons, then what the
/// preparation repaired or doubted.
struct QualityChapter {
  let context: ChapterContext

  private var style: PageStyle { context.style }

  func chapter(_ quality: QualityAppendix) throws(ReportingError) -> Chapter? {
    guard !quality.joins.isEmpty || !quality.findings.isEmpty else { return nil }
    let title = context.wording(.reportJoinQuality)
    let geometry = context.upright
    var flow = context.flow(geometry)
    flow.add(
      [],
      heading: try context.opening(
        title, destination: Destination.quality, width: geometry.body.width))
    for (index, join) in quality.joins.enumerated() {
      try add(join, index: index, to: &flow)
    }
    try add(quality.findings, to: &flow)
    return Chapter(
      entries: [.init(title: title, level: 0, destination: Destination.quality)],
      pages: flow.finished(title: title))
  }

  private func add(
    _ join: QualityAppendix.Join, index: Int, to flow: inout PageFlow
  ) throws(ReportingError) {
    let width = flow.geometry.body.width
    // A measure of 75 characters or so.
    let sentence = try context.paragraphs.paragraph(
      join.sentence, style.body, width: min(width, 380))
    flow.add(
      [sentence], spaceBefore: index == 0 ? 0 : style.line,
      heading: [try context.paragraphs.sectionHeading(join.name, width: width)])
    for (number, group) in Self.byReason(join.unmatched).enumerated() {
      try add(group, id: "unmatched-\(index + 1)-\(number + 1)", to: &flow)
    }
  }

  /// Rows of one reason under it, in three columns.
  private func add(
    _ group: [QualityAppendix.Unmatched], id: String, to flow: inout PageFlow
  ) throws(ReportingError) {
    guard let reason = group.first?.reason else { return }
    let wording = context.wording
    let geometry = flow.geometry
    var numberWidth = 0.0
    for row in group {
      numberWidth = max(
        numberWidth, try context.setter.width(of: wording.integer(row.row), style.small))
    }
    var items: [Block] = []
    for row in group {
      items.append(
        try context.paragraphs.item(
          text(of: row), sign: wording.integer(row.row), style.small,
          width: geometry.columnWidth(3), indent: numberWidth + 6,
          container: .init(id: id, role: .list), spaceBefore: items.isEmpty ? 0 : 1.5))
    }
    let title = "\(wording.sentenceStart(reason)) (\(wording.integer(group.count)))"
    flow.add(
      items, columns: 3, spaceBefore: style.line,
      heading: [
        try context.paragraphs.heading(
          title, style.heading3, role: .heading3, width: min(geometry.body.width, 380),
          spaceAfter: 3)
      ])
  }

  /// The row's name, where it lies, and what may be meant.
  private func text(of row: QualityAppendix.Unmatched) -> String {
    let name = row.place.isEmpty ? row.name : "\(row.name) (\(row.place))"
    return context.wording.clauses([name] + [row.suggestion].compactMap { $0 })
  }

  /// The rows of each reason, in the order in which the reasons first occur.
  static func byReason(
    _ rows: [QualityAppendix.Unmatched]
  ) -> [[QualityAppendix.Unmatched]] {
    var groups: [[QualityAppendix.Unmatched]] = []
    var places: [String: Int] = [:]
    for row in rows {
      if let place = places[row.reason] {
        groups[place].append(row)
      } else {
        places[row.reason] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  private func add(_ findings: [String], to flow: inout PageFlow) throws(ReportingError) {
    guard !findings.isEmpty else { return }
    let geometry = flow.geometry
    var items: [Block] = []
    for finding in findings {
      items.append(
        try context.paragraphs.item(
          finding, sign: "–", style.body, width: geometry.columnWidth(2), indent: 11,
          container: .init(id: "findings", role: .list)))
    }
    flow.add(
      items, columns: 2, spaceBefore: style.line,
      heading: [
        try context.paragraphs.sectionHeading(
          context.wording(.reportDataQuality), width: geometry.body.width)
      ])
  }
}
