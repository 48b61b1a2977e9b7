import Drawing

/// The numbers of sources behind a text or in a cell, each a link to the list of sources.
struct ReferenceMarks {
  private var marks: [(text: SetText, number: Int)] = []
  private let linked: Set<Int>
  private let isRightToLeft: Bool
  /// Between two numbers, in points: wide enough to be read as two.
  private static let gap = 3.5
  /// Between the last word and the first number, in points.
  private static let gapAfterWord = 1.5

  /// `linked` are the numbers that the list of sources has; others are set without a link.
  init(
    _ numbers: [Int], style: TextStyle, setter: Typesetter, linked: Set<Int>
  ) throws(ReportingError) {
    self.linked = linked
    isRightToLeft = setter.isRightToLeft
    var seen = Set<Int>()
    for number in numbers where seen.insert(number).inserted {
      marks.append((try setter.line(setter.digits(number), style), number))
    }
  }

  /// The same for a part of a text that has no number.
  var without: ReferenceMarks {
    var none = self
    none.marks = []
    return none
  }

  var isEmpty: Bool { marks.isEmpty }
  var lineHeight: Double { marks.first?.text.height ?? 0 }
  var ascent: Double { marks.first?.text.metrics.ascent ?? 0 }

  /// Where each number stands: the line counted from 0 and the distance from the leading edge,
  /// when the first one may begin at `offset` of a line of `width` points.
  func places(offset: Double, width: Double) -> [(line: Int, x: Double)] {
    var (line, x) = (0, offset)
    var isFirst = true
    return marks.map { mark in
      let start = isFirst ? x + (offset > 0 ? Self.gapAfterWord : 0) : x + Self.gap
      isFirst = false
      if start + mark.text.width > width, x > 0 {
        line += 1
        x = mark.text.width
        return (line, 0)
      }
      x = start + mark.text.width
      return (line, start)
    }
  }

  /// The lines that the numbers need beyond the one on which they begin.
  func extraLines(offset: Double, width: Double) -> Int {
    places(offset: offset, width: width).last?.line ?? 0
  }

  /// The numbers: the upper edge of their first line at `corner`, lines `lineHeight` apart.
  func elements(
    at corner: Point, offset: Double, width: Double, lineHeight: Double
  ) -> [SceneElement] {
    zip(marks, places(offset: offset, width: width)).map { mark, place in
      let y = corner.y + Double(place.line) * lineHeight
      let inset = isRightToLeft ? width - place.x - mark.text.width : place.x
      let text = mark.text.element(at: Point(x: corner.x + inset, y: y))
      guard linked.contains(mark.number) else { return text }
      return .group(
        .init(
          link: .init(
            to: .destination(Destination.source(mark.number)),
            area: Rectangle(
              x: corner.x + inset, y: y, width: mark.text.width, height: mark.text.height)),
          elements: [text]))
    }
  }
}
