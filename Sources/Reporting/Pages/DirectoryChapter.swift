import Drawing
import Wording

/// The members directory in two columns: regions across the page, countries and their members in the
/// columns. A country that goes on in the next column has its name there again, and the running foot
/// of a page says from which country to which it reaches.
struct DirectoryChapter {
  let context: ChapterContext

  private var style: PageStyle { context.style }
  private var geometry: PageGeometry { context.upright }
  private var width: Double { geometry.columnWidth(2) }
  private var name: TextStyle { style.style(8.5, .bold, lineHeight: 11.5) }

  func chapter(_ directory: DirectoryListing) throws(ReportingError) -> Chapter {
    let title = context.wording(.directoryHeading)
    var flow = context.flow(geometry)
    var introduction: [Block] = []
    for text in directory.introduction {
      introduction.append(
        try context.paragraphs.paragraph(
          text, style.body, width: min(geometry.body.width, 380),
          spaceBefore: introduction.isEmpty ? 0 : style.line))
    }
    flow.add(
      introduction,
      heading: try context.opening(
        title, subtitle: directory.asOfLine, destination: Destination.directory,
        width: geometry.body.width))
    // A report that is a directory has its countries in the contents.
    let isListed = context.content.layout == .directory
    var entries = [Chapter.Entry(title: title, level: 0, destination: Destination.directory)]
    if isListed { entries = [] }
    for (index, region) in directory.regions.enumerated() {
      let place = isListed ? Destination.members("\(index + 1)") : nil
      if let place { entries.append(.init(title: region.name, level: 0, destination: place)) }
      var blocks: [Block] = []
      for country in region.countries {
        let place = isListed ? Destination.members(country.code) : nil
        blocks += try self.blocks(country, isFirst: blocks.isEmpty, destination: place)
        if let place { entries.append(.init(title: country.name, level: 1, destination: place)) }
      }
      flow.add(
        blocks, columns: 2, spaceBefore: 2 * style.line,
        heading: [
          try context.paragraphs.heading(
            region.name, style.heading2, role: .heading2, width: geometry.body.width,
            spaceAfter: 5, destination: place)
        ])
    }
    return Chapter(
      entries: entries,
      pages: flow.finished(title: title, mark: Self.span))
  }

  /// What the running foot says beside the chapter: the first and the last country of a page.
  static func span(_ marks: [String]) -> String? {
    guard let first = marks.first, let last = marks.last else { return nil }
    return first == last ? first : "\(first) – \(last)"
  }

  private func blocks(
    _ country: DirectoryListing.Country, isFirst: Bool, destination: String?
  ) throws(ReportingError) -> [Block] {
    let container = Block.Container(id: "members-\(country.code)", role: .list)
    let count = country.count.map { " \($0)" } ?? ""
    var heading = try self.heading(country.name, note: count, destination: destination)
    heading.spaceBefore = isFirst ? 0 : style.line
    heading.keepsWithNext = !country.entries.isEmpty
    heading.mark = country.name
    let again = try self.heading(
      country.name, note: " \(context.wording(.reportContinued))", isRepeated: true)
    var blocks = [heading]
    for (index, entry) in country.entries.enumerated() {
      var block = try self.block(entry, container: container)
      block.mark = country.name
      if index > 0 { block.repeatedHead = [again] }
      blocks.append(block)
    }
    return blocks
  }

  /// A country's name and, in quiet letters under it, how many members it has.
  /// - Parameter isRepeated: it is furniture then and not read out again.
  private func heading(
    _ title: String, note: String, isRepeated: Bool = false, destination: String? = nil
  ) throws(ReportingError) -> Block {
    let text = try context.setter.set(title, style.heading3, width: width)
    let quiet: SetText? =
      note.isEmpty
      ? nil
      : try context.setter.set(
        note.trimmingPrefix { $0 == " " }.description, style.quiet, width: width)
    return Block(height: text.height + (quiet?.height ?? 0) + 2) { corner in
      let note = quiet.map { $0.element(at: Point(x: corner.x, y: corner.y + text.height)) }
      let elements = [text.element(at: corner)]
      if isRepeated {
        return [.group(.init(role: .artifact, elements: elements + [note].compactMap { $0 }))]
      }
      return [.group(.init(role: .heading3, destination: destination, elements: elements))]
        + [note].compactMap { $0 }.map { .group(.init(role: .paragraph, elements: [$0])) }
    }
  }

  private func block(
    _ entry: DirectoryListing.Entry, container: Block.Container
  ) throws(ReportingError) -> Block {
    let title = try context.setter.set(entry.name, name, width: width)
    let lines = ([entry.unit].compactMap { $0 } + entry.facts).joined(separator: " · ")
    let facts: SetText? =
      lines.isEmpty ? nil : try context.setter.set(lines, style.quiet, width: width)
    let address: LinkedAddress? =
      if let text = entry.address {
        try LinkedAddress(text, setter: context.setter, width: width)
      } else { nil }
    let height = title.height + (facts?.height ?? 0) + (address?.height ?? 0)
    return Block(height: height, spaceBefore: 4, container: container) { corner in
      var elements = [title.element(at: corner)]
      var y = corner.y + title.height
      if let facts {
        elements.append(facts.element(at: Point(x: corner.x, y: y)))
        y += facts.height
      }
      if let address { elements += address.elements(at: Point(x: corner.x, y: y)) }
      return [.group(.init(role: .listItem, elements: elements))]
    }
  }
}
