import Projections

/// A map and the frame that it got: what the rules of the lint judge.
struct DrawnMap {
  let content: MapContent
  let drawing: Drawing

  /// What only the finished picture knows.
  struct Drawing {
    /// Names that found no place.
    var leftOutLabels: [String] = []
    /// Units of the subject with a part in the frame; nil where nobody looked.
    var unitsInFrame: Set<Int>?
    /// The scale bar that is drawn; nil for none.
    var scaleBar: ScaleBar?
  }

  /// The length of a scale bar, and the window in which it claims to be true.
  struct ScaleBar {
    var kilometers: Double
    var viewport: Viewport
  }

  init(_ content: MapContent, _ drawing: Drawing = Drawing()) {
    self.content = content
    self.drawing = drawing
  }

  /// False where the fill only tells land with symbols from land without.
  var showsClasses: Bool {
    content.fill.categories.count > 1 && !content.fill.title.isEmpty
  }

  /// Whether the reader is told of a year besides the small print: in the title, the subtitle, a note
  /// or above the legend.
  func tells(year: Int) -> Bool {
    let texts =
      [content.title, content.subtitle ?? "", content.fill.title, content.symbols?.title ?? ""]
      + content.notes
    return texts.contains { Self.numbers(in: $0).contains(year) }
  }

  /// The whole numbers of a text, in the digits of any script.
  private static func numbers(in text: String) -> [Int] {
    text.split { $0.wholeNumberValue == nil }.compactMap { digits in
      Int(digits.compactMap { $0.wholeNumberValue.map(String.init) }.joined())
    }
  }
}
