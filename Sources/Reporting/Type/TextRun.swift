import Drawing

/// Words of one look in a paragraph.
struct TextRun {
  /// Words with the white space between them and around them.
  var string: String
  var style: TextStyle
  var target: SceneElement.Link.Target?
  /// Above the line's baseline, in points.
  var rise = 0.0
  /// Before the run, where no white space parts it from what it belongs to, in points.
  var gap = 0.0

  /// The numbers of sources behind a word, raised, each a link to the list of sources.
  static func marks(
    _ numbers: [Int], setter: Typesetter, lineHeight: Double, linked: Set<Int>
  ) -> [TextRun] {
    var seen = Set<Int>()
    return numbers.filter { seen.insert($0).inserted }.enumerated().map { index, number in
      TextRun(
        string: setter.digits(number), style: setter.style.mark,
        target: linked.contains(number) ? .destination(Destination.source(number)) : nil,
        rise: lineHeight * 0.23, gap: index == 0 ? 1.5 : 3.5)
    }
  }
}
