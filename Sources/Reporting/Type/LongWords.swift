import Drawing

/// Breaks words that are longer than a line: web addresses above all.
///
/// A word is broken behind a mark that a reader of addresses expects at a line's end, else between
/// two characters. Nothing is added: no hyphen, no zero-width space, so that what is copied from
/// the page is the address.
struct LongWords {
  let setter: Typesetter
  let style: TextStyle
  /// Of a line, in points.
  let width: Double

  /// A break may follow these.
  private static let marks: Set<Character> = [
    "/", "-", "_", "?", "&", "=", ".", "#", "%", "+", ",",
  ]

  /// The text with a newline wherever a word had to be broken.
  func broken(_ string: String) throws(ReportingError) -> String {
    var lines: [String] = []
    for line in string.split(separator: "\n", omittingEmptySubsequences: false) {
      var words: [String] = []
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        words.append(try self.lines(of: String(word)).joined(separator: "\n"))
      }
      lines.append(words.joined(separator: " "))
    }
    return lines.joined(separator: "\n")
  }

  /// One word as the lines that it takes; the word itself when it fits.
  func lines(of word: String) throws(ReportingError) -> [String] {
    guard try !fits(word) else { return [word] }
    var lines: [String] = []
    var line = ""
    for piece in Self.pieces(of: word) {
      if try fits(line + piece) {
        line += piece
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = piece
      while try !fits(line), line.count > 1 {
        let count = try longestFittingPrefix(of: line)
        lines.append(String(line.prefix(count)))
        line = String(line.dropFirst(count))
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A word cut behind every mark that is followed by something else than a mark.
  private static func pieces(of word: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if let last = piece.last, marks.contains(last), !marks.contains(character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + (piece.isEmpty ? [] : [piece])
  }

  private func fits(_ text: String) throws(ReportingError) -> Bool {
    if text.isEmpty { return true }
    return try setter.width(of: text, style) <= width
  }

  /// At least one character, or lines would never end.
  private func longestFittingPrefix(of text: String) throws(ReportingError) -> Int {
    var (fitting, failing) = (1, text.count)
    while failing - fitting > 1 {
      let middle = (fitting + failing) / 2
      if try fits(String(text.prefix(middle))) { fitting = middle } else { failing = middle }
    }
    return fitting
  }
}
