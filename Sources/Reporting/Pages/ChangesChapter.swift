import Drawing

/// What changed since an earlier edition: each kind of change under its heading, in two columns.
struct ChangesChapter {
  let context: ChapterContext

  private var style: PageStyle { context.style }

  func chapter(_ changes: EditionChanges) throws(ReportingError) -> Chapter {
    let geometry = context.upright
    var flow = context.flow(geometry)
    var opening: [Block]? = try context.opening(
      changes.title, subtitle: changes.subtitle, destination: Destination.changes,
      width: geometry.body.width)
    for (index, part) in changes.parts.enumerated() {
      let heading = try context.paragraphs.sectionHeading(
        part.heading, width: geometry.body.width)
      flow.add(
        try items(of: part, number: index + 1, width: geometry.columnWidth(2)), columns: 2,
        spaceBefore: index == 0 ? 0 : style.line, heading: (opening ?? []) + [heading])
      opening = nil
    }
    if let opening {
      flow.add(
        [
          try context.paragraphs.paragraph(
            changes.nothing, style.body, width: geometry.columnWidth(2))
        ], heading: opening)
    }
    return Chapter(
      entries: [.init(title: changes.title, level: 0, destination: Destination.changes)],
      pages: flow.finished(title: changes.title))
  }

  private func items(
    of part: EditionChanges.Part, number: Int, width: Double
  ) throws(ReportingError) -> [Block] {
    var items: [Block] = []
    for line in part.lines {
      items.append(
        try context.paragraphs.item(
          line, sign: "–", style.body, width: width, indent: 11,
          container: .init(id: "changes-\(number)", role: .list)))
    }
    return items
  }
}
