import Cartography
package import Drawing
import Wording

/// Lays out a report: from everything it says to numbered pages with bookmarks and links.
///
/// Pure: the same content, paper and measuring give the same document.
package struct ReportComposer {
  private let measuring: any TextMeasuring

  package init(measuring: any TextMeasuring) { self.measuring = measuring }

  /// The cover, the contents, then a chapter for each part that has something to say: summary,
  /// maps, charts, countries, members, appendix, sources. Page 1 is the cover, numbers are printed from
  /// page 2 on; a leaflet has neither cover nor contents and numbers on all pages. Positions are in points of 1/72 inch, origin top left, y down.
  ///
  /// Every bookmark and every internal link leads to a destination of the document.
  ///
  /// Errors: `.map` where a map cannot be composed on its page, `.text` for a missing glyph or
  /// fonts that do not work.
  package func document(
    _ content: ReportContent, paper: Paper, metadata: Document.Metadata
  ) throws(ReportingError) -> Document {
    let context = ChapterContext(content: content, measuring: measuring, paper: paper)
    let cover = content.layout == .leaflet ? [] : [try self.cover(context)]
    let chapters = try chapters(content, context)
    let entries = outline(chapters)
    var contents: [Chapter] = []
    if content.layout != .leaflet {
      // The list is as long without its numbers as with them, so its own pages can be counted first.
      let list = ContentsChapter(context: context)
      let columns = content.layout == .directory && entries.count > Self.longList ? 2 : 1
      let draft = try list.chapter(entries, pageNumbers: [:], columns: columns)
      let numbers = Self.pageNumbers(chapters, from: 1 + cover.count + draft.pages.count)
      contents = [try list.chapter(entries, pageNumbers: numbers, columns: columns)]
    }
    return Document(
      pages: try numbered(cover + (contents + chapters).flatMap(\.pages), context),
      outline: (contents.flatMap(\.entries) + entries).map {
        Document.Bookmark(title: $0.title, level: $0.level, destination: $0.destination)
      },
      metadata: metadata)
  }

  /// Contents with more entries stand in two columns.
  private static let longList = 40

  private func cover(_ context: ChapterContext) throws(ReportingError) -> Page {
    do throws(ReportingError) {
      return try CoverPage(context: context).page()
    } catch {
      throw error.placed(in: context.content.title)
    }
  }

  /// The body of the report, in order.
  private func chapters(
    _ content: ReportContent, _ context: ChapterContext
  ) throws(ReportingError) -> [Chapter] {
    let wording = content.wording
    var chapters: [Chapter?] = []
    /// A text without a glyph is told with the chapter that it stands in.
    func add(
      _ title: String, _ chapter: () throws(ReportingError) -> Chapter?
    ) throws(ReportingError) {
      do throws(ReportingError) {
        chapters.append(try chapter())
      } catch {
        throw error.placed(in: title)
      }
    }
    try add(wording(.reportSummary)) { () throws(ReportingError) in
      try SummaryChapter(context: context).chapter()
    }
    func addChanges() throws(ReportingError) {
      guard let changes = content.changes else { return }
      try add(changes.title) { () throws(ReportingError) in
        try ChangesChapter(context: context).chapter(changes)
      }
    }
    // The first page of a leaflet is the country's.
    if content.layout != .leaflet { try addChanges() }
    let mapIDs = content.maps.map(\.id)
    for (index, map) in content.maps.enumerated() {
      try add(map.title) { () throws(ReportingError) in
        try MapChapter(context: context).chapter(
          map, destination: Destination.map(map.id, at: index, among: mapIDs))
      }
    }
    try add(content.charts.first?.title ?? "") { () throws(ReportingError) in
      try ChartChapter(context: context).chapter(content.charts)
    }
    let codes = content.profiles.map(\.code)
    for (index, profile) in content.profiles.enumerated() {
      try add(profile.name) { () throws(ReportingError) in
        try CountryChapter(context: context).chapter(
          profile, destination: Destination.country(profile.code, at: index, among: codes))
      }
    }
    if content.layout == .leaflet { try addChanges() }
    if let directory = content.directory {
      try add(directory.asOfLine) { () throws(ReportingError) in
        try DirectoryChapter(context: context).chapter(directory)
      }
    }
    try add(wording(.reportDataQuality)) { () throws(ReportingError) in
      try QualityChapter(context: context).chapter(content.quality)
    }
    try add(wording(.reportSources)) { () throws(ReportingError) in
      // In a leaflet they stand under the country.
      content.layout == .leaflet
        ? nil : try SourcesChapter(context: context).chapter(content.sources)
    }
    return chapters.compactMap { $0 }
  }

  /// The entries of all chapters; those of a part under a line of their own, which leads to the first
  /// of them.
  private func outline(_ chapters: [Chapter]) -> [Chapter.Entry] {
    var entries: [Chapter.Entry] = []
    var part: String?
    for chapter in chapters {
      if let title = chapter.part, title != part, let first = chapter.entries.first {
        entries.append(.init(title: title, level: 0, destination: first.destination))
      }
      part = chapter.part
      entries += chapter.entries
    }
    return entries
  }

  /// The number of the page on which each destination stands.
  private static func pageNumbers(_ chapters: [Chapter], from first: Int) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, page) in chapters.flatMap(\.pages).enumerated() {
      for destination in page.destinations where numbers[destination] == nil {
        numbers[destination] = first + index
      }
    }
    return numbers
  }

  private func numbered(
    _ pages: [Page], _ context: ChapterContext
  ) throws(ReportingError) -> [Scene] {
    let foot = RunningFoot(setter: context.setter, reportTitle: context.content.title)
    var scenes: [Scene] = []
    for (index, page) in pages.enumerated() {
      var elements = page.elements
      if page.hasFoot { elements.append(try foot.element(for: page, number: index + 1)) }
      scenes.append(
        Scene(
          size: page.size, background: context.style.theme.paper, elements: elements,
          language: context.wording.tag.text, title: page.title, description: page.description))
    }
    return scenes
  }
}
