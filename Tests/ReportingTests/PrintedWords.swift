import CairoRendering
import Drawing
import Foundation

/// The words of a page in reading order, as its elements have them.
struct PrintedWords {
  struct Word: Hashable {
    var string: String
    /// True where the word stands so close behind the one before, in a text of its own, that nobody
    /// can say whether they are one: a number of a source, a comma behind strong letters.
    var mayBelongToLast: Bool
    /// Which of the page's pictures it is in; nil for none.
    var picture: Int?
  }

  /// A text as it is copied, and as it is set.
  private struct Run {
    var text: SceneElement.Text
    var string: String
    var picture: Int?
  }

  /// A picture that is told in words of its own, and the rectangle that it fills.
  private struct Picture {
    var number: Int
    var frame: Rectangle?
  }

  let words: [Word]

  init(_ page: Scene, measurer: TextMeasurer) throws {
    var words: [Word] = []
    var last: Run?
    var pictures: [Picture] = []
    for var run in Self.runs(of: page.elements, in: nil, &pictures) {
      // A legend in a corner of a map stands among the names of the map.
      run.picture = run.picture ?? pictures.first { Self.holds($0, run) }?.number
      let isClose = try last.map { try Self.isClose($0, run, measurer) } ?? false
      for (index, word) in run.string.split(whereSeparator: \.isWhitespace).enumerated() {
        words.append(
          Word(
            string: String(word), mayBelongToLast: index == 0 && isClose, picture: run.picture))
      }
      if !run.string.isEmpty { last = run }
    }
    self.words = words
  }

  /// The first word that a stream of tokens does not have in its place, with those before it; nil where
  /// it has them all and nothing else.
  ///
  /// - Parameter picturesAreOrdered: false for readers who go by where words stand: the names on a map,
  ///   the legend that stands among them and the marks of a chart have no order that could be seen,
  ///   and of each such picture only the letters are compared. Its alternative text has one.
  func firstDifference(from tokens: [String], picturesAreOrdered: Bool = true) -> String? {
    var rest = tokens[...]
    var open = ""
    var index = 0
    while index < words.count {
      let word = words[index]
      let context = "\(word.string) after \(words[max(0, index - 3)..<index].map(\.string))"
      if !picturesAreOrdered, let picture = word.picture {
        guard open.isEmpty else { return "\(context): \(open)" }
        let inside = words[index...].prefix { $0.picture == picture }
        let letters = inside.map(\.string.precomposed).joined()
        var read = ""
        while read.count < letters.count, let next = rest.popFirst() { read += next.precomposed }
        guard read.sorted() == letters.sorted() else { return "\(context), picture: \(read)" }
        index += inside.count
        continue
      }
      index += 1
      let string = word.string.precomposed
      if open.isEmpty || !word.mayBelongToLast {
        guard open.isEmpty, let next = rest.popFirst() else { return "\(context): \(open)" }
        open = next.precomposed
      }
      guard open.hasPrefix(string) else { return "\(context): \(open)" }
      open = String(open.dropFirst(string.count))
    }
    return open.isEmpty && rest.isEmpty ? nil : "more: \(open) \(rest.prefix(5))"
  }

  /// The letters of all words, without what parts them.
  var letters: String { words.map(\.string.precomposed).joined() }

  /// Whether any of the words stands in a picture.
  var hasPictures: Bool { words.contains { $0.picture != nil } }

  private static func runs(
    of elements: [SceneElement], in picture: Int?, _ pictures: inout [Picture]
  ) -> [Run] {
    var runs: [Run] = []
    for element in elements {
      switch element {
      case .text(let text):
        runs.append(
          Run(text: text, string: text.replacement ?? text.block.string, picture: picture))
      case .group(let group):
        var inner = picture
        if group.role == .figure, picture == nil {
          inner = pictures.count
          pictures.append(Picture(number: pictures.count, frame: group.clip))
        }
        runs += Self.runs(of: group.elements, in: inner, &pictures)
      default: continue
      }
    }
    return runs
  }

  private static func holds(_ picture: Picture, _ run: Run) -> Bool {
    guard let frame = picture.frame else { return false }
    let corner = run.text.origin
    return corner.x >= frame.minX && corner.x <= frame.maxX && corner.y >= frame.minY
      && corner.y <= frame.maxY
  }

  private static func isClose(
    _ first: Run, _ second: Run, _ measurer: TextMeasurer
  ) throws -> Bool {
    guard first.string.last?.isWhitespace != true else { return false }
    let metrics = try measurer.measure(first.text.block)
    let end =
      first.text.block.alignment == .leading
      ? first.text.origin.x + metrics.width : first.text.origin.x + first.text.width
    let isOnLine =
      abs(
        first.text.origin.y + metrics.ascent
          - second.text.origin.y - (try measurer.measure(second.text.block)).ascent) < 6
    return isOnLine && abs(second.text.origin.x - end) < 4
  }
}

extension String {
  /// Characters that are the same to a reader are the same here.
  var precomposed: String { precomposedStringWithCanonicalMapping }
}
