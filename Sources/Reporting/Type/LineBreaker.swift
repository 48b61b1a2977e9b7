import Drawing

/// Breaks a paragraph of several looks into ragged lines, and divides words where that fills a line
/// that would else be short.
///
/// Lines are filled one after the other. A word is divided only in running text: no name (a word
/// with a capital, with a figure), no word of a link, not the last one of the paragraph, and never on
/// three lines that follow each other.
struct LineBreaker {
  let setter: Typesetter
  /// Of a line, in points.
  let width: Double

  /// A shorter word is not divided.
  private static let leastLetters = 6
  /// A line may end so many ems before the margin without a word being divided for it.
  private static let shortLine = 2.5
  /// So many lines that follow each other may end with a hyphen.
  private static let mostHyphens = 2

  /// The lines of a paragraph; at least one. Errors: a missing glyph.
  func lines(of runs: [TextRun]) throws(ReportingError) -> [BrokenLine] {
    var words = try words(of: runs)
    var lines: [BrokenLine] = []
    var line = BrokenLine()
    var x = 0.0
    func close(isDivided: Bool = false) {
      line.isDivided = isDivided
      lines.append(line)
      line = BrokenLine()
      x = 0
    }
    var next = 0
    while next < words.count {
      let word = words[next]
      if word.beginsLine, !line.words.isEmpty { close() }
      let start = line.words.isEmpty ? 0 : x + word.spaceBefore
      if start + word.width <= width + Typesetter.tolerance || line.words.isEmpty {
        line.words.append(word)
        x = start + word.width
        next += 1
        continue
      }
      let isLadder = lines.suffix(Self.mostHyphens).count { $0.isDivided } == Self.mostHyphens
      if next < words.count - 1, !isLadder,
        let (first, second) = try divided(word, room: width - start, free: width - x, runs)
      {
        line.words.append(first)
        words[next] = second
        close(isDivided: true)
      } else {
        close()
      }
    }
    if !line.words.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  // MARK: Words

  private func words(of runs: [TextRun]) throws(ReportingError) -> [BrokenWord] {
    var words: [BrokenWord] = []
    var word = BrokenWord()
    func close() {
      if !word.parts.isEmpty { words.append(word) }
      word = BrokenWord()
    }
    for (index, run) in runs.enumerated() {
      var part = ""
      func closePart() throws(ReportingError) {
        guard !part.isEmpty else { return }
        let gap = word.parts.isEmpty ? 0 : run.gap
        let width = try setter.width(of: part, run.style)
        word.parts.append(.init(string: part, run: index, gap: gap, width: width))
        part = ""
      }
      for character in run.string {
        guard Self.isBreak(character) else {
          part.append(character)
          continue
        }
        try closePart()
        let beginsLine = word.parts.isEmpty && word.beginsLine
        close()
        word.beginsLine = beginsLine || character == "\n"
        word.spaceBefore = try space(in: run.style)
      }
      try closePart()
    }
    close()
    var pieces: [BrokenWord] = []
    for word in words { pieces += try self.pieces(of: word, runs) }
    return pieces
  }

  /// Where a line may be broken; not at the spaces that hold words together.
  private static func isBreak(_ character: Character) -> Bool {
    character == " " || character == "\n" || character == "\t"
  }

  private func space(in style: TextStyle) throws(ReportingError) -> Double {
    try setter.width(of: "n n", style) - 2 * setter.width(of: "n", style)
  }

  /// A word that is longer than a line as the pieces that fit.
  private func pieces(
    of word: BrokenWord, _ runs: [TextRun]
  ) throws(ReportingError) -> [BrokenWord] {
    guard word.width > width else { return [word] }
    var pieces: [BrokenWord] = []
    for part in word.parts {
      let style = runs[part.run].style
      for line in try LongWords(setter: setter, style: style, width: width)
        .lines(of: part.string)
      {
        var piece = BrokenWord()
        piece.parts = [
          .init(
            string: line, run: part.run, gap: 0, width: try setter.width(of: line, style))
        ]
        piece.isContinued = !pieces.isEmpty
        piece.beginsLine = pieces.isEmpty ? word.beginsLine : false
        piece.spaceBefore = pieces.isEmpty ? word.spaceBefore : 0
        pieces.append(piece)
      }
    }
    return pieces
  }

  // MARK: Hyphens

  /// The word in two, as much of it before the hyphen as has room; nil where it stays whole.
  /// - Parameters:
  ///   - room: for the first part, in points.
  ///   - free: of the line when the word does not begin on it.
  private func divided(
    _ word: BrokenWord, room: Double, free: Double, _ runs: [TextRun]
  ) throws(ReportingError) -> (BrokenWord, BrokenWord)? {
    guard let part = word.parts.first, word.half == nil, !word.isContinued else { return nil }
    let run = runs[part.run]
    guard run.target == nil, run.rise == 0, free > Self.shortLine * run.style.size else {
      return nil
    }
    let (before, core) = Self.core(of: part.string)
    // What else belongs to the word, such as numbers of sources, stays behind its end.
    guard core.count >= Self.leastLetters, core.allSatisfy({ $0.isLetter && $0.isLowercase })
    else { return nil }
    let places = setter.hyphenation.divisions(of: String(core), language: setter.language)
    for place in places.reversed() {
      let count = before + place
      let first = String(part.string.prefix(count)) + "-"
      let firstWidth = try setter.width(of: first, run.style)
      guard firstWidth <= room else { continue }
      let second = String(part.string.dropFirst(count))
      var (head, tail) = (word, word)
      head.parts = [.init(string: first, run: part.run, gap: 0, width: firstWidth)]
      head.half = .first(of: part.string)
      tail.parts[0] = .init(
        string: second, run: part.run, gap: 0, width: try setter.width(of: second, run.style))
      tail.half = .second
      tail.isContinued = true
      (tail.beginsLine, tail.spaceBefore) = (false, 0)
      return (head, tail)
    }
    return nil
  }

  /// The letters of a word behind quotation marks and elided articles (`l’administration`) and
  /// before punctuation, and how many characters stand before them.
  private static func core(of word: String) -> (before: Int, core: Substring) {
    let end = word.lastIndex(where: \.isLetter).map { word.index(after: $0) } ?? word.startIndex
    let letters = word[..<end]
    let start = letters.lastIndex { !$0.isLetter }.map { letters.index(after: $0) }
    let core = letters[(start ?? letters.startIndex)...]
    // A hyphen of its own is the better place, and an address is no word.
    let head = letters[..<core.startIndex]
    let isElided = head.allSatisfy { $0.isLetter || "’'“\"«(¿¡\u{A0}\u{202F}".contains($0) }
    return isElided ? (head.count, core) : (0, "")
  }
}

/// A word as it stands on a line, with what belongs to it without white space between.
struct BrokenWord {
  enum Half: Hashable {
    /// With the undivided first part of the word.
    case first(of: String)
    case second
  }

  struct Part {
    var string: String
    /// The index of its run.
    var run: Int
    /// Before it, in points.
    var gap: Double
    var width: Double
  }

  var parts: [Part] = []
  /// Before the word where it is not the first of its line, in points.
  var spaceBefore = 0.0
  /// True where the text breaks the line before it.
  var beginsLine = false
  /// True for what follows the beginning of the same word on the line before.
  var isContinued = false
  /// Which half of a divided word this is; nil for a whole one.
  var half: Half?

  var width: Double { parts.reduce(0) { $0 + $1.gap + $1.width } }
}

/// The words of a line.
struct BrokenLine {
  var words: [BrokenWord] = []
  /// True where a hyphen ends the line.
  var isDivided = false
}
