import Cartography
import Drawing
import Wording

/// What every chapter is set with: the report's words and type, its paper and its maps.
struct ChapterContext {
  let content: ReportContent
  let setter: Typesetter
  let paragraphs: ParagraphBuilder
  let maps: MapComposer
  let paper: Size

  init(
    content: ReportContent, measuring: any TextMeasuring,
    hyphenation: any Hyphenating = NoHyphenation(), paper: Paper
  ) {
    self.init(
      content: content, measuring: measuring, hyphenation: hyphenation, size: paper.size)
  }

  init(
    content: ReportContent, measuring: any TextMeasuring,
    hyphenation: any Hyphenating = NoHyphenation(), size: Size
  ) {
    self.content = content
    paper = size
    setter = Typesetter(
      measuring: measuring, style: PageStyle(content.theme), wording: content.wording,
      hyphenation: hyphenation)
    maps = MapComposer(measuring: measuring)
    paragraphs = ParagraphBuilder(setter: setter, sources: Set(content.sources.map(\.number)))
  }

  var style: PageStyle { setter.style }
  var wording: Phrasebook { content.wording }
  var upright: PageGeometry { PageGeometry(size: paper, style: style) }
  var sources: Set<Int> { paragraphs.sources }

  func flow(_ geometry: PageGeometry) -> PageFlow {
    PageFlow(geometry: geometry, isRightToLeft: setter.isRightToLeft)
  }

  /// A chapter's heading, with a quiet line under it, as blocks of a flow.
  func opening(
    _ title: String, subtitle: String? = nil, destination: String, width: Double
  ) throws(ReportingError) -> [Block] {
    let hasSubtitle = subtitle?.isEmpty == false
    var blocks = [
      try paragraphs.heading(
        title, style.heading1, role: .heading1, width: width,
        spaceAfter: hasSubtitle ? 2 : style.line, destination: destination)
    ]
    if let subtitle, hasSubtitle {
      blocks.append(
        try paragraphs.heading(
          subtitle, style.subheading, role: .paragraph, width: width, spaceAfter: style.line))
    }
    return blocks
  }
}
