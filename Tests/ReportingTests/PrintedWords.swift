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
  }

  /// A text as it is copied, and as it is set.
  private struct Run {
    var text: SceneElement.Text
    var string: String
  }

  let words: [Word]

  init(_ page: Scene, measurer: TextMeasurer) throws {
    var words: [Word] = []
    var last: Run?
    for run in Self.runs(of: page.elements) {
      let isClose = try last.map { try Self.isClose($0, run, measurer) } ?? false
      for (index, word) in run.string.split(whereSeparator: \.isWhitespace).enumerated() {
        words.append(Word(string: String(word), mayBelongToLast: index == 0 && isClose))
      }
      if !run.string.isEmpty { last = run }
    }
    self.words = words
  }

  /// The index of the first word that a stream of tokens does not have in its place; nil where it
  /// has them all and nothing else.
  func firstDifference(from tokens: [String]) -> String? {
    var rest = tokens[...]
    var open = ""
    for (index, word) in words.enumerated() {
      let string = word.string.precomposed
      if open.isEmpty || !word.mayBelongToLast {
        guard open.isEmpty, let next = rest.popFirst() else {
          return "\(word.string) after \(words[max(0, index - 3)..<index].map(\.string)): \(open)"
        }
        open = next.precomposed
      }
      guard open.hasPrefix(string) else {
        return "\(word.string) after \(words[max(0, index - 3)..<index].map(\.string)): \(open)"
      }
      open = String(open.dropFirst(string.count))
    }
    return open.isEmpty && rest.isEmpty ? nil : "more: \(open) \(rest.prefix(5))"
  }

  private static func runs(of elements: [SceneElement]) -> [Run] {
    elements.flatMap { element -> [Run] in
      switch element {
      case .text(let text): [Run(text: text, string: text.replacement ?? text.block.string)]
      case .group(let group): runs(of: group.elements)
      default: []
      }
    }
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
