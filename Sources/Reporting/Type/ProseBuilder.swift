import Drawing
import Prose
import Wording

/// Makes blocks of an author's text: headings, paragraphs, lists, quotations and call-outs.
struct ProseBuilder {
  let paragraphs: ParagraphBuilder
  let wording: Phrasebook
  /// The text's own name, for what has to have one in a flow.
  let name: String
  /// The numbers that web addresses have in the list of sources.
  let sourceNumbers: [String: Int]
  /// The pages of the report's places, by destination; nil while they are not known yet: each is
  /// then given the room of two figures.
  let pageNumbers: [String: Int]?
  /// Of the lowest column that has nothing else, in points: call-outs that fit there stay whole.
  let columnHeight: Double

  private static let indent = 11.0
  private static let quotationIndent = 12.0
  private static let unknownPage = 88

  private var setter: Typesetter { paragraphs.setter }
  private var style: PageStyle { setter.style }

  /// The blocks for a column of `width` points.
  func blocks(_ prose: [ProseBlock], width: Double) throws(ReportingError) -> [Block] {
    try blocks(prose, width: width, path: name)
  }

  private func stack(_ blocks: [Block]) -> Block {
    .stack(blocks, grid: LineGrid(pitch: style.line))
  }

  /// Paragraphs stand a line apart, and so does what is no paragraph; a heading has a line or two
  /// above it and none under it.
  /// - Parameter isInList: whether it is an item of a list: a list in it goes on without space.
  private func blocks(
    _ prose: [ProseBlock], width: Double, path: String, isInList: Bool = false
  ) throws(ReportingError) -> [Block] {
    var blocks: [Block] = []
    for (index, block) in prose.enumerated() {
      let isFirst = index == 0
      let space = isFirst || prose[index - 1].isHeading ? 0 : style.line
      switch block {
      case .heading(let level, let text):
        var heading = try paragraphs.columnHeading(
          text, level == 2 ? style.columnHeading2 : style.heading3,
          role: level == 2 ? .heading2 : .heading3, width: width)
        heading.spaceBefore = isFirst ? 0 : style.line
        blocks.append(heading)
      case .paragraph(let spans):
        var paragraph = try paragraphs.paragraph(
          runs(spans), style.body, width: width, spaceBefore: space)
        // What announces a list stays with it.
        if index + 1 < prose.count, case .list = prose[index + 1], spans.announceMore {
          paragraph.keepsWithNext = true
        }
        blocks.append(paragraph)
      case .list(let list):
        // It belongs to the words that announce it.
        let isAnnounced = blocks.last?.keepsWithNext ?? false
        blocks += try items(
          list, width: width, path: "\(path)-\(index)",
          spaceBefore: isAnnounced || isInList ? 0 : space)
      case .quotation(let inner):
        let inner = try self.blocks(
          inner, width: width - Self.quotationIndent, path: "\(path)-\(index)")
        blocks.append(quotation(stack(inner), width: width, spaceBefore: space))
      case .callout(let callout):
        let builder = CalloutBuilder(
          paragraphs: paragraphs, wording: wording, columnHeight: columnHeight)
        let inner = try self.blocks(
          callout.blocks, width: builder.innerWidth(width), path: "\(path)-\(index)")
        blocks.append(
          try builder.block(callout, words: inner, width: width, spaceBefore: space))
      }
    }
    return blocks
  }

  /// Items follow each other without space, unless one of them has several paragraphs, which stand a
  /// line apart themselves.
  private func items(
    _ list: ProseList, width: Double, path: String, spaceBefore: Double
  ) throws(ReportingError) -> [Block] {
    let container = Block.Container(id: "list-\(path)", role: .list)
    let signs = list.items.indices.map { index in
      list.firstNumber.map { "\(wording.integer($0 + index))." } ?? "–"
    }
    var indent = Self.indent
    for sign in signs { indent = max(indent, try setter.width(of: sign, style.body) + 5) }
    let space = list.isLoose ? style.line : 0
    var blocks: [Block] = []
    for (index, item) in list.items.enumerated() {
      let inner = try self.blocks(
        item, width: width - indent, path: "\(path)-\(index)", isInList: true)
      blocks.append(
        try paragraphs.item(
          inner.count == 1 ? inner[0] : stack(inner),
          sign: setter.line(signs[index], style.body), width: width, indent: indent,
          container: container, spaceBefore: index > 0 ? space : spaceBefore))
    }
    return blocks
  }

  /// Words that stand in, beside a fine rule at their leading edge.
  private func quotation(_ inner: Block, width: Double, spaceBefore: Double = 0) -> Block {
    let (setter, style) = (setter, style)
    var block = Block(height: inner.height, spaceBefore: spaceBefore) { corner in
      let x = setter.x(0, width: 0, from: corner.x, areaWidth: width)
      let rule = Path(line: [Point(x: x, y: corner.y), Point(x: x, y: corner.y + inner.height)])
      let left = setter.x(
        Self.quotationIndent, width: width - Self.quotationIndent, from: corner.x,
        areaWidth: width)
      return [
        .group(
          .init(role: .artifact, elements: [.shape(.init(rule, stroke: style.strongRule))])),
        .group(.init(role: .quotation, elements: inner.elements(Point(x: left, y: corner.y)))),
      ]
    }
    block.firstLine = inner.firstLine
    block.divided = { available in
      inner.divided(available).map { first, second in
        (
          quotation(first, width: width, spaceBefore: spaceBefore),
          quotation(second, width: width)
        )
      }
    }
    return block
  }

  // MARK: Words

  /// What a paragraph says and shows: behind a web address the number of its source, behind a place
  /// in the report the page that it is on.
  private func runs(_ spans: [ProseSpan]) -> [TextRun] {
    spans.flatMap { span -> [TextRun] in
      var look = style.body
      look.isItalic = span.isEmphasized
      if span.isStrong { look.weight = .bold }
      switch span.target {
      case nil: return [TextRun(string: span.string, style: look)]
      case .address(let address):
        // An atlas may come from anybody: other schemes are words alone.
        guard LinkedAddress.isWebAddress(address) || address.lowercased().hasPrefix("mailto:")
        else { return [TextRun(string: span.string, style: look)] }
        return [TextRun(string: span.string, style: look, target: .address(address))]
          + TextRun.marks(
            [sourceNumbers[address]].compactMap { $0 }, setter: setter, lineHeight: style.line,
            linked: paragraphs.sources)
      case .place(let place):
        guard let words = words(for: place, span.string) else {
          return span.string.isEmpty ? [] : [TextRun(string: span.string, style: look)]
        }
        return [TextRun(string: words, style: look, target: .destination(place))]
      }
    }
  }

  /// "the map (page 12)"; nil for a place that the report turned out not to have.
  private func words(for place: String, _ string: String) -> String? {
    let number: Int? = if let pageNumbers { pageNumbers[place] } else { Self.unknownPage }
    guard let number else { return nil }
    let page = wording(.reportPage, ["page": wording.pageNumber(number)])
    return string.isEmpty ? page : "\(string) (\(page))"
  }
}

extension ProseBlock {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension ProseList {
  /// Whether an item has more than a paragraph and lists that go on from it.
  fileprivate var isLoose: Bool {
    items.contains { item in
      item.dropFirst().contains { if case .list = $0 { false } else { true } }
    }
  }
}

extension [ProseSpan] {
  /// Whether the words end with a colon, of any script.
  fileprivate var announceMore: Bool {
    let words = map(\.string).joined()
    guard let last = words.last(where: { !$0.isWhitespace }) else { return false }
    return last == ":" || last == "："
  }
}
