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
  /// maps, chart, countries, members, appendix, sources. Page 1 is the cover, numbers are printed from page
  /// 2 on. Positions are in points of 1/72 inch, origin top left, y down.
  ///
  /// Every bookmark and every internal link leads to a destination of the document.
  ///
  /// Errors: `.map` where a map cannot be composed on its page, `.text` for a missing glyph or
  /// fonts that do not work.
  package func document(
    _ content: ReportContent, paper: Paper, metadata: Document.Metadata
  ) throws(ReportingError) -> Document {
    let context = ChapterContext(content: content, measuring: measuring, paper: paper)
    let cover: Page
    do throws(ReportingError) {
      cover = try CoverPage(context: context).page()
    } catch {
      throw error.placed(in: content.title)
    }
    let chapters = try chapters(content, context)
    let entries = outline(chapters, wording: content.wording)

    // The list is as long without its numbers as with them, so its own pages can be counted first.
    let list = ContentsChapter(context: context)
    let draft = try list.chapter(entries, pageNumbers: [:])
    let numbers = Self.pageNumbers(chapters, from: 2 + draft.pages.count)
    let contents = try list.chapter(entries, pageNumbers: numbers)

    let pages = [cover] + contents.pages + chapters.flatMap(\.pages)
    return Document(
      pages: try numbered(pages, context),
      outline: (contents.entries + entries).map {
        Document.Bookmark(title: $0.title, level: $0.level, destination: $0.destination)
      },
      metadata: metadata)
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
    if let changes = content.changes {
      try add(changes.title) { () throws(ReportingError) in
        try ChangesChapter(context: context).chapter(changes)
      }
    }
    let mapIDs = content.maps.map(\.id)
    for (index, map) in content.maps.enumerated() {
      try add(map.title) { () throws(ReportingError) in
        try MapChapter(context: context).chapter(
          map, destination: Destination.map(map.id, at: index, among: mapIDs))
      }
    }
    if let chart = content.chart {
      try add(chart.title) { () throws(ReportingError) in
        try ChartChapter(context: context).chapter(chart)
      }
    }
    let codes = content.profiles.map(\.code)
    for (index, profile) in content.profiles.enumerated() {
      try add(profile.name) { () throws(ReportingError) in
        try CountryChapter(context: context).chapter(
          profile, destination: Destination.country(profile.code, at: index, among: codes))
      }
    }
    if let directory = content.directory {
      try add(directory.asOfLine) { () throws(ReportingError) in
        try DirectoryChapter(context: context).chapter(directory)
      }
    }
    try add(wording(.reportDataQuality)) { () throws(ReportingError) in
      try QualityChapter(context: context).chapter(content.quality)
    }
    try add(wording(.reportSources)) { () throws(ReportingError) in
      try SourcesChapter(context: context).chapter(content.sources)
    }
    return chapters.compactMap { $0 }
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

  /// The number of the page on which each entry's destination stands: the first of its chapter.
  private static func pageNumbers(_ chapters: [Chapter], from first: Int) -> [String: Int] {
    var numbers: [String: Int] = [:]
    var number = first
    for chapter in chapters {
      for entry in chapter.entries { numbers[entry.destination] = number }
      number += chapter.pages.count
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
