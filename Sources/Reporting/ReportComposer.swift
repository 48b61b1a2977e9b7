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

  /// The cover, the contents with a list of maps, then a chapter for each part that has something to say: summary,
  /// maps, chart, countries, members, appendix, sources, index, and the authors' texts before the
  /// parts that they name. Page 1 is the cover, numbers are printed from page 2 on. Positions are in points of 1/72 inch, origin top left, y down.
  ///
  /// Every bookmark and every internal link leads to a destination of the document.
  ///
  /// Errors: `.map` where a map cannot be composed on its page, `.text` for a missing glyph or
  /// fonts that do not work.
  package func document(
    _ content: ReportContent, paper: Paper, metadata: Document.Metadata
  ) throws(ReportingError) -> Document {
    let context = ChapterContext(
      content: content, measuring: measuring, hyphenation: hyphenation, paper: paper)
    let cover: Page
    do throws(ReportingError) {
      cover = try CoverPage(context: context).page()
    } catch {
      throw error.placed(in: content.title)
    }
    let parts = try parts(content, context)
    var chapters = try chapters(of: parts, context, pageNumbers: nil)
    let entries = outline(chapters, wording: content.wording)
    let maps = chapters.flatMap(\.maps)
    let listed = maps.count < Self.leastMaps ? [] : maps

    // The list is as long without its numbers as with them, so its own pages can be counted first.
    let list = ContentsChapter(context: context)
    let draft = try list.chapter(entries, maps: listed, pageNumbers: [:])
    func pageNumbers() -> [String: Int] {
      PageNumbers.of(draft.pages + chapters.flatMap(\.pages), from: 2)
    }
    var numbers = pageNumbers()
    // A number of a page may be wider than another, and move what follows.
    for _ in 1..<Self.mostLayouts {
      chapters = try self.chapters(of: parts, context, pageNumbers: numbers)
      let next = pageNumbers()
      if next == numbers { break }
      numbers = next
    }
    let contents = try list.chapter(entries, maps: listed, pageNumbers: numbers)

    let pages = [cover] + contents.pages + chapters.flatMap(\.pages)
    return Document(
      pages: try numbered(pages, context),
      outline: (contents.entries + entries).map {
        Document.Bookmark(title: $0.title, level: $0.level, destination: $0.destination)
      },
      metadata: metadata)
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
            try ProseChapter(context: context).chapter(text, pageNumbers: pageNumbers))
        } catch {
          throw error.placed(in: text.text.title)
        }
      case .index:
        do throws(ReportingError) {
          let index = try IndexChapter(context: context).chapter(pageNumbers: pageNumbers)
          chapters += [index].compactMap { $0 }
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
      try SummaryChapter(context: context).chapter()
    }
    if let changes = content.changes {
      try add(changes.title) { () throws(ReportingError) in
        try ChangesChapter(context: context).chapter(changes)
      }
    }
    addTexts(before: .maps)
    let mapIDs = content.maps.map(\.id)
    for (index, map) in content.maps.enumerated() {
      try add(map.title) { () throws(ReportingError) in
        try MapChapter(context: context).chapter(
          map, destination: Destination.map(map.id, at: index, among: mapIDs))
      }
    }
    addTexts(before: .chart)
    if let chart = content.chart {
      try add(chart.title) { () throws(ReportingError) in
        try ChartChapter(context: context).chapter(chart)
      }
    }
    addTexts(before: .countries)
    let codes = content.profiles.map(\.code)
    for (index, profile) in content.profiles.enumerated() {
      try add(profile.name) { () throws(ReportingError) in
        try CountryChapter(context: context).chapter(
          profile, destination: Destination.country(profile.code, at: index, among: codes))
      }
    }
    addTexts(before: .members)
    if let directory = content.directory {
      try add(directory.asOfLine) { () throws(ReportingError) in
        try DirectoryChapter(context: context).chapter(directory)
      }
    }
    addTexts(before: .quality)
    try add(wording(.reportDataQuality)) { () throws(ReportingError) in
      try QualityChapter(context: context).chapter(content.quality)
    }
    addTexts(before: .sources)
    try add(wording(.reportSources)) { () throws(ReportingError) in
      try SourcesChapter(context: context).chapter(content.sources)
    }
    parts.append(.index)
    addTexts(before: .end)
    return parts
  }

  /// The entries of all chapters; the countries under a line of their own, which leads to the first
  /// of them.
  private func outline(_ chapters: [Chapter], wording: Phrasebook) -> [Chapter.Entry] {
    var entries: [Chapter.Entry] = []
    for entry in chapters.flatMap(\.entries) {
      if entry.level == 1, !entries.contains(where: { $0.level == 1 }) {
        entries.append(
          .init(
            title: wording(.reportCountryProfiles), level: 0, destination: entry.destination))
      }
      entries.append(entry)
    }
    return entries
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
