import Drawing
import Testing

@testable import CairoRendering

/// Where a page needs blanks so that readers of its geometry keep its order.
@Suite struct ReadingBreaksTests {
  private func line(
    _ left: Double, _ width: Double, _ baseline: Double, size: Double = 10, figure: Int? = nil
  ) -> PrintedLine {
    PrintedLine(
      left: left, right: left + width, baseline: baseline, size: size, figure: figure)
  }

  /// Blanks that lie between two heights and reach over a width.
  private func blanks(
    _ breaks: [ReadingBreak], from left: Double, to right: Double, above: Double, below: Double
  ) -> Int {
    breaks.count {
      abs($0.left - left) < 2 && abs($0.right - right) < 2 && $0.top > above && $0.bottom < below
    }
  }

  @Test("Text in one column, a heading and its notes need none")
  func oneColumn() {
    let lines = [
      line(0, 90, 20, size: 18), line(0, 200, 50), line(0, 190, 63), line(0, 120, 90),
      line(0, 200, 103), line(20, 180, 140, size: 8),
    ]
    #expect(ReadingBreaks(lines).breaks == [])
    #expect(ReadingBreaks([]).breaks == [])
  }

  @Test("Between two rows of key figures lies a blank as wide as both")
  func rows() {
    var lines: [PrintedLine] = []
    for row in [100.0, 180] {
      for column in [0.0, 100, 200] {
        lines += [line(column, 40, row, size: 30), line(column, 80, row + 16)]
      }
    }
    let breaks = ReadingBreaks(lines).breaks
    // Words of the first row end below 119, letters of the second begin at 148.
    #expect(blanks(breaks, from: 0, to: 280, above: 119, below: 151) == 1)
    #expect(breaks.count { $0.right - $0.left > 200 } == 1)
  }

  @Test("Beside each line of two columns lies a blank that fills the gutter")
  func columns() {
    let left = (0..<5).map { line(0, 100, 100 + 24 * Double($0)) }
    let right = (0..<5).map { line(120, 90, 106 + 24 * Double($0)) }
    let breaks = ReadingBreaks(left + right).breaks
    for column in [left, right] {
      for line in column {
        #expect(
          breaks.contains {
            $0.left > 100 && $0.right < 120 && $0.top < line.bottom && $0.bottom > line.top
          })
      }
    }
    // No blank stands over both columns: they are read one after the other.
    #expect(breaks.allSatisfy { $0.left > 100 })
  }

  @Test("Columns that are read from the right have them too")
  func rightToLeft() {
    let right = (0..<5).map { line(120, 90, 100 + 24 * Double($0)) }
    let left = (0..<5).map { line(0, 100, 106 + 24 * Double($0)) }
    let breaks = ReadingBreaks(right + left).breaks
    #expect(breaks.count { $0.left > 100 && $0.right < 120 } >= 5)
    #expect(breaks.allSatisfy { $0.right < 120 })
  }

  @Test("A picture is parted from what is above and below it, and not inside")
  func picture() {
    let labels = [
      line(60, 20, 300, size: 8, figure: 1), line(20, 20, 200, size: 8, figure: 1),
      line(140, 30, 240, size: 8, figure: 1),
    ]
    let breaks = ReadingBreaks([line(0, 200, 100)] + labels + [line(0, 200, 400)]).breaks
    #expect(breaks.count == 2)
    #expect(blanks(breaks, from: 0, to: 200, above: 103, below: 195) == 1)
    #expect(blanks(breaks, from: 0, to: 200, above: 303, below: 393) == 1)
  }

  @Test("No letters of a page are of a size that a blank could belong to")
  func sizes() {
    let lines = [line(0, 40, 100, size: 6), line(60, 40, 100, size: 6), line(0, 40, 120, size: 6)]
    for blank in ReadingBreaks(lines).breaks {
      // Words of one block differ by less than 0.6 of its size.
      #expect(6 - blank.size >= 0.6 * 6)
    }
    #expect(!ReadingBreaks(lines).breaks.isEmpty)
  }

  @Test("Rows of a table are read one after the other, though its columns stand closer")
  func table() throws {
    var elements: [SceneElement] = []
    var words: [String] = []
    for row in 0..<4 {
      for column in 0..<3 {
        let word = "r\(row)c\(column)"
        // The second column has two lines.
        let string = column == 1 ? "\(word)\nmore" : word
        words += string.split(separator: "\n").map(String.init)
        elements.append(
          .text(
            .init(
              TextBlock(string, style: TextStyle(size: 9, lineHeight: 12)),
              at: Point(x: 20 + 60 * Double(column), y: 20 + 30 * Double(row)), width: 50)))
      }
    }
    let bytes = try PDFPainter().pdf(
      of: Document(pages: [Scenes.page(elements)], metadata: Scenes.metadata),
      fonts: Scenes.measurer())
    #expect(
      try Tool.text(of: bytes).split(whereSeparator: \.isWhitespace).map(String.init) == words)
  }
}
