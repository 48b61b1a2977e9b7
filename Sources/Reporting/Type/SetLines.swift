import Drawing

/// A paragraph of several looks as it is broken: each line's words where they stand.
struct SetLines {
  /// Words of one look on one line.
  private struct Fragment {
    var text: SetText
    var run: Int
    /// From the line's leading edge, in points.
    var offset: Double
    /// Of the first half of a divided word the whole, of the second the space behind it.
    var replacement: String?
  }

  private struct Line {
    var fragments: [Fragment]
    var isDivided: Bool
  }

  private let lines: [Line]
  private let runs: [TextRun]
  private let setter: Typesetter
  /// Of the box that it is set in, in points.
  private let width: Double
  /// Of the paragraph.
  let style: TextStyle
  /// From a line's top to its baseline, and to the next line's top.
  private let ascent: Double
  private let lineHeight: Double

  /// - Parameter style: of the paragraph; it has a line height.
  init(
    _ runs: [TextRun], _ style: TextStyle, setter: Typesetter, width: Double
  ) throws(ReportingError) {
    let metrics = try setter.line("x", style)
    self.runs = runs
    self.setter = setter
    self.style = style
    self.width = width
    ascent = metrics.metrics.ascent
    lineHeight = style.lineHeight ?? metrics.height
    let broken = try LineBreaker(setter: setter, width: width).lines(of: runs)
    var lines: [Line] = []
    for (index, line) in broken.enumerated() {
      let next = index + 1 < broken.count ? broken[index + 1].words.first : nil
      lines.append(
        Line(
          fragments: try Self.fragments(
            of: line, hasSpaceAfter: next.map { !$0.isContinued } ?? false, runs, setter),
          isDivided: line.isDivided))
    }
    self.lines = lines
  }

  private init(_ other: SetLines, _ lines: ArraySlice<Line>) {
    (self.lines, runs, setter, style) = (Array(lines), other.runs, other.setter, other.style)
    (width, ascent, lineHeight) = (other.width, other.ascent, other.lineHeight)
  }

  var height: Double { lineHeight * Double(max(1, lines.count)) }
  var hasDividedWords: Bool { lines.contains(where: \.isDivided) }

  /// Two parts, the first of at most `available` points, with `least` lines on either side and no
  /// word on both; nil where that cannot be.
  func divided(_ available: Double, least: Int) -> (SetLines, SetLines)? {
    var count = min(Int(available / lineHeight + 0.001), lines.count - least)
    while count >= least, lines[count - 1].isDivided { count -= 1 }
    guard count >= least else { return nil }
    return (SetLines(self, lines[..<count]), SetLines(self, lines[count...]))
  }

  /// The words with the box's upper left corner there.
  func elements(at corner: Point) -> [SceneElement] {
    lines.enumerated().flatMap { number, line in
      let baseline = corner.y + Double(number) * lineHeight + ascent
      return line.fragments.flatMap { fragment in
        link(
          of: fragment, around: element(fragment, x: corner.x, baseline: baseline), x: corner.x,
          baseline: baseline)
      }
    }
  }

  private func left(of fragment: Fragment, x: Double) -> Double {
    setter.x(fragment.offset, width: fragment.text.width, from: x, areaWidth: width)
  }

  private func element(_ fragment: Fragment, x: Double, baseline: Double) -> SceneElement {
    let y = baseline - runs[fragment.run].rise - fragment.text.metrics.ascent
    return fragment.text.element(
      at: Point(x: left(of: fragment, x: x), y: y), replacement: fragment.replacement)
  }

  /// A link with a fine rule under its words; numbers of sources need none.
  private func link(
    of fragment: Fragment, around text: SceneElement, x: Double, baseline: Double
  ) -> [SceneElement] {
    let run = runs[fragment.run]
    guard let target = run.target else { return [text] }
    let left = left(of: fragment, x: x)
    let top = baseline - run.rise - fragment.text.metrics.ascent
    let area = Rectangle(
      x: left, y: top, width: fragment.text.width, height: fragment.text.height)
    let link = SceneElement.group(.init(link: .init(to: target, area: area), elements: [text]))
    guard run.rise == 0 else { return [link] }
    let style = setter.style
    let rule = Path(
      line: [
        Point(x: left, y: baseline + 1.6),
        Point(x: left + fragment.text.width, y: baseline + 1.6),
      ])
    let stroke = Stroke(color: style.mixed(style.theme.accent, 0.6), width: 0.35)
    return [
      .group(.init(role: .artifact, elements: [.shape(.init(rule, stroke: stroke))])), link,
    ]
  }

  // MARK: Places on a line

  /// Neighbouring words of one look as one text. A space stands at the end of what another word
  /// follows, so that words stay apart for those who hear them.
  private static func fragments(
    of line: BrokenLine, hasSpaceAfter: Bool, _ runs: [TextRun], _ setter: Typesetter
  ) throws(ReportingError) -> [Fragment] {
    var pieces: [(string: String, run: Int, gap: Double, half: BrokenWord.Half?)] = []
    for (index, word) in line.words.enumerated() {
      for (place, part) in word.parts.enumerated() {
        let isFirst = place == 0
        let half = isFirst ? word.half : nil
        let gap = isFirst ? (index == 0 ? 0 : word.spaceBefore) : part.gap
        if isFirst, index > 0 { pieces[pieces.count - 1].string += " " }
        if let last = pieces.last, last.run == part.run, last.half == nil, half == nil,
          isFirst || part.gap == 0
        {
          pieces[pieces.count - 1].string += part.string
        } else {
          pieces.append((part.string, part.run, gap, half))
        }
      }
    }
    if hasSpaceAfter, !pieces.isEmpty { pieces[pieces.count - 1].string += " " }
    var fragments: [Fragment] = []
    for piece in pieces {
      let style = runs[piece.run].style
      var text = try setter.line(piece.string, style)
      if piece.string.hasSuffix(" ") {
        text.width = try setter.width(of: String(piece.string.dropLast()), style)
      }
      let replacement: String? =
        switch piece.half {
        case nil: nil
        case .first(let whole): whole
        case .second: piece.string.hasSuffix(" ") ? " " : ""
        }
      fragments.append(
        Fragment(text: text, run: piece.run, offset: 0, replacement: replacement))
    }
    var x = 0.0
    for (gap, index) in order(fragments, pieces.map(\.gap), setter) {
      fragments[index].offset = x + gap
      x = fragments[index].offset + fragments[index].text.width
    }
    return fragments
  }

  /// The fragments from the leading edge on, each with the gap before it: neighbours that run
  /// against the language stand in their own order (as levels of the Unicode Bidirectional
  /// Algorithm do, rule L2).
  private static func order(
    _ fragments: [Fragment], _ gaps: [Double], _ setter: Typesetter
  ) -> [(gap: Double, index: Int)] {
    var result: [(gap: Double, index: Int)] = []
    var index = 0
    while index < fragments.count {
      var end = index + 1
      if runsAgainst(fragments[index], setter) {
        while end < fragments.count, runsAgainst(fragments[end], setter) { end += 1 }
      }
      for place in index..<end {
        // Between the same two neighbours, whichever of them comes first.
        let gap = place == index ? gaps[index] : gaps[end - (place - index)]
        result.append((gap, end - 1 - (place - index)))
      }
      index = end
    }
    return result
  }

  private static func runsAgainst(_ fragment: Fragment, _ setter: Typesetter) -> Bool {
    let letters = fragment.text.block.string.unicodeScalars.filter(\.properties.isAlphabetic)
    return !letters.isEmpty
      && letters.allSatisfy { $0.isRightToLeftLetter != setter.isRightToLeft }
  }
}

extension Unicode.Scalar {
  /// Whether it is in a block of scripts that run from right to left (Hebrew to Arabic Extended-A,
  /// and their presentation forms).
  fileprivate var isRightToLeftLetter: Bool {
    (0x0590...0x08FF).contains(value) || (0xFB1D...0xFDFF).contains(value)
      || (0xFE70...0xFEFF).contains(value)
  }
}
