import Drawing
import Wording

/// The appendix: each join with the rows that found no unit, then what the preparation repaired
/// or doubted.
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
      [sentence], spaceBefore: index == 0 ? 0 : 2 * style.line,
      heading: [
        try context.paragraphs.heading(
          join.name, style.heading2, role: .heading2, width: width, spaceAfter: 3)
      ])
    guard !join.unmatched.isEmpty else { return }
    let setter = TableSetter(setter: context.setter, sources: context.sources, width: width)
    flow.add(
      try setter.blocks(table(of: join, id: "unmatched-\(index + 1)")), spaceBefore: style.line)
  }

  private func table(of join: QualityAppendix.Join, id: String) -> TableContent {
    let wording = context.wording
    return TableContent(
      id: id,
      columns: [
        .init(heading: wording(.headRow), share: 8, alignment: .trailing),
        .init(heading: wording(.headName), share: 25),
        .init(heading: wording(.headPlace), share: 20),
        .init(heading: wording(.headReason), share: 47),
      ],
      rows: join.unmatched.map {
        .init(cells: [
          .text(wording.integer($0.row)), .text($0.name), .text($0.place), .text($0.reason),
        ])
      },
      continuation: "\(join.name) \(wording(.reportContinued))")
  }

  private func add(_ findings: [String], to flow: inout PageFlow) throws(ReportingError) {
    guard !findings.isEmpty else { return }
    let geometry = flow.geometry
    var items: [Block] = []
    for finding in findings {
      items.append(
        try context.paragraphs.item(
          finding, sign: "–", style.body, width: geometry.columnWidth(2), indent: 11,
          container: .init(id: "findings", role: .list), spaceBefore: items.isEmpty ? 0 : 3))
    }
    flow.add(
      items, columns: 2, spaceBefore: 2 * style.line,
      heading: [
        try context.paragraphs.heading(
          context.wording(.reportDataQuality), style.heading2, role: .heading2,
          width: geometry.body.width, spaceAfter: 5)
      ])
  }
}
