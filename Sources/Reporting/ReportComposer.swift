import Cartography
package import Drawing
import Prose
import Wording

/// Lays out a report: from everything it says to numbered pages with bookmarks and links.
///
/// Pure: the same content, paper and measuring give the same document.
package struct ReportComposer {
  private let measuring: any TextMeasuring
  private let hyphenation: any Hyphenating

  package init(
    measuring: any TextMeasuring, hyphenation: any Hyphenating = NoHyphenation()
  ) {
    self.measuring = measuring
    self.hyphenation = hyphenation
  }

  /// Numbers of pages in texts are taken from a layout before; those of the last one stay.
  private static let mostLayouts = 4
  /// A report with fewer maps has no list of them.
  private static let leastMaps = 2
  /// Contents with more entries stand in two columns.
  private static let longList = 40

  /// The cover, the contents with a list of maps, then a chapter for each part that has something to
  /// say: summary, maps, charts, countries, members, appendix, sources, index, and the authors' texts
  /// before the parts that they name. Page 1 is the cover, numbers are printed from page 2 on; a
  /// leaflet has neither cover, contents nor index, and numbers on all pages. Positions are in points
  /// of 1/72 inch, origin top left, y down.
  ///
  /// Every bookmark and every internal link leads to a destination of the document.
  ///
  /// Errors: `.map` where a map cannot be composed on its page, `.text` for a missing glyph or
  /// fonts that do not work.
  package func report(
    _ content: ReportContent, paper: Paper, metadata: Document.Metadata
  ) throws(ReportingError) -> LaidOutReport {
    let context = ChapterContext(
      content: content, measuring: measuring, hyphenation: hyphenation, paper: paper)
    let cover = content.layout == .leaflet ? [] : [try self.cover(context)]
    let parts = try parts(content, context)
    var chapters = try chapters(of: parts, context, pageNumbers: nil)
    let entries = outline(chapters)
    var contents: [Chapter] = []
    if content.layout != .leaflet {
      let maps = chapters.flatMap(\.maps)
      let listed = maps.count < Self.leastMaps ? [] : maps
      // The list is as long without its numbers as with them, so its own pages can be counted first.
      let list = ContentsChapter(context: context)
      let columns = content.layout == .directory && entries.count > Self.longList ? 2 : 1
      let draft = try list.chapter(entries, maps: listed, pageNumbers: [:], columns: columns)
      func pageNumbers() -> [String: Int] {
        PageNumbers.of(draft.pages + chapters.flatMap(\.pages), from: 1 + cover.count)
      }
      var numbers = pageNumbers()
      // A number of a page may be wider than another, and move what follows.
      for _ in 1..<Self.mostLayouts {
        chapters = try self.chapters(of: parts, context, pageNumbers: numbers)
        let next = pageNumbers()
        if next == numbers { break }
        numbers = next
      }
      contents = [
        try list.chapter(entries, maps: listed, pageNumbers: numbers, columns: columns)
          // Down to the countries of the members who may be named.
          .withoutMembers(content.directory == nil)
      ]
    }
    let pages = cover + (contents + chapters).flatMap(\.pages)
    return LaidOutReport(
      document: Document(
        pages: try numbered(pages, context),
        outline: (contents.flatMap(\.entries) + entries).map {
          Document.Bookmark(title: $0.title, level: $0.level, destination: $0.destination)
        },
        metadata: metadata),
      pagesWithoutMembers: Set(pages.indices.filter { !pages[$0].mayTellOfMembers }))
  }

  /// The pages alone. Errors: as for the report.
  package func document(
    _ content: ReportContent, paper: Paper, metadata: Document.Metadata
  ) throws(ReportingError) -> Document {
    try report(content, paper: paper, metadata: metadata).document
  }

  private func cover(_ context: ChapterContext) throws(ReportingError) -> Page {
    do throws(ReportingError) {
      var page = try CoverPage(context: context).page()
      // Its ornament is the first map.
      let map = context.content.maps.first?.id
      page.mayTellOfMembers = map.map(context.content.mapsWithMembers.contains) ?? false
      return page
    } catch {
      throw error.placed(in: context.content.title)
    }
  }

  /// A part of the body: set once, or set again when the numbers of pages that it names are known.
  private enum Part {
    case chapter(Chapter)
    case text(ReportText)
    case index
  }

  private func chapters(
    of parts: [Part], _ context: ChapterContext, pageNumbers: [String: Int]?
  ) throws(ReportingError) -> [Chapter] {
    var chapters: [Chapter] = []
    for part in parts {
      switch part {
      case .chapter(let chapter): chapters.append(chapter)
      case .text(let text):
        do throws(ReportingError) {
          chapters.append(
            try ProseChapter(context: context).chapter(text, pageNumbers: pageNumbers)
              .withoutMembers())
        } catch {
          throw error.placed(in: text.text.title)
        }
      case .index:
        do throws(ReportingError) {
          let index = try IndexChapter(context: context).chapter(pageNumbers: pageNumbers)
          chapters += [index?.withoutMembers()].compactMap { $0 }
        } catch {
          throw error.placed(in: context.wording(.reportIndex))
        }
      }
    }
    return chapters
  }

  /// The body of the report, in order.
  private func parts(
    _ content: ReportContent, _ context: ChapterContext
  ) throws(ReportingError) -> [Part] {
    let wording = content.wording
    var parts: [Part] = []
    func addTexts(before place: ReportText.Place) {
      parts += content.texts.filter { $0.place == place }.map { .text($0) }
    }
    /// A text without a glyph is told with the chapter that it stands in.
    func add(
      _ title: String, _ chapter: () throws(ReportingError) -> Chapter?
    ) throws(ReportingError) {
      do throws(ReportingError) {
        if let chapter = try chapter() { parts.append(.chapter(chapter)) }
      } catch {
        throw error.placed(in: title)
      }
    }
    addTexts(before: .summary)
    try add(wording(.reportSummary)) { () throws(ReportingError) in
      try SummaryChapter(context: context).chapter()?.withoutMembers()
    }
    func addChanges() throws(ReportingError) {
      guard let changes = content.changes else { return }
      try add(changes.title) { () throws(ReportingError) in
        try ChangesChapter(context: context).chapter(changes).withoutMembers()
      }
    }
    // The first page of a leaflet is the country's.
    if content.layout != .leaflet { try addChanges() }
    addTexts(before: .maps)
    let mapIDs = content.maps.map(\.id)
    for (index, map) in content.maps.enumerated() {
      try add(map.title) { () throws(ReportingError) in
        try MapChapter(context: context).chapter(
          map, destination: Destination.map(map.id, at: index, among: mapIDs)
        ).withoutMembers(!content.mapsWithMembers.contains(map.id))
      }
    }
    addTexts(before: .chart)
    try add(content.charts.first?.title ?? "") { () throws(ReportingError) in
      try ChartChapter(context: context).chapter(content.charts)?.withoutMembers()
    }
    addTexts(before: .countries)
    let codes = content.profiles.map(\.code)
    for (index, profile) in content.profiles.enumerated() {
      try add(profile.name) { () throws(ReportingError) in
        try CountryChapter(context: context).chapter(
          profile, destination: Destination.country(profile.code, at: index, among: codes)
        ).withoutMembers()
      }
    }
    if content.layout == .leaflet { try addChanges() }
    addTexts(before: .members)
    if let directory = content.directory {
      try add(directory.asOfLine) { () throws(ReportingError) in
        try DirectoryChapter(context: context).chapter(directory)
      }
    }
    addTexts(before: .quality)
    try add(wording(.reportDataQuality)) { () throws(ReportingError) in
      try QualityChapter(context: context).chapter(content.quality)?.withoutMembers()
    }
    addTexts(before: .sources)
    try add(wording(.reportSources)) { () throws(ReportingError) in
      // In a leaflet they stand under the country.
      content.layout == .leaflet
        ? nil
        : try SourcesChapter(context: context).chapter(content.sources)?.withoutMembers()
    }
    if content.layout != .leaflet { parts.append(.index) }
    addTexts(before: .end)
    return parts
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

  private func numbered(
    _ pages: [Page], _ context: ChapterContext
  ) throws(ReportingError) -> [Scene] {
    let foot = RunningFoot(
      setter: context.setter, wording: context.wording, reportTitle: context.content.title)
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
