import CairoRendering
import Drawing
import Foundation
import Testing

/// How outlines stand in a PDF: maps are most of a report's bytes.
@Suite("Outlines in PDF")
struct PDFOutlineTests {
  /// A closed ring of 120 corners around (200, 150) whose coordinates are no round numbers.
  private var ring: Path {
    var path = Path()
    for step in 0..<120 {
      let angle = Double(step) * 3 * Double.pi / 180
      let radius = 90 + Double(step % 7) * 1.3
      let (x, y) = (200 + radius * cos(angle), 150 + radius * sin(angle))
      if step == 0 { path.move(x: x, y: y) } else { path.line(x: x, y: y) }
    }
    path.close()
    return path
  }

  /// The pages' operators, uncompressed.
  private func content(_ fill: Paint) throws -> String {
    let pdf = try PDFPainter().pdf(
      of: Document(
        pages: [Scenes.page([.shape(.init(ring, fill: fill))])], metadata: Scenes.metadata),
      fonts: Scenes.measurer())
    let data = try Tool.output(
      "qpdf", ["--qdf", "--object-streams=disable", "PDF", "-"], pdf: pdf)
    return String(decoding: data, as: UTF8.self)
  }

  /// The coordinates of all line ends.
  private func ends(_ content: String) -> [(x: Double, y: Double)] {
    let words = content.split(whereSeparator: \.isWhitespace)
    return words.indices.dropFirst(2).compactMap { index in
      guard words[index] == "l", let x = Double(words[index - 2]), let y = Double(words[index - 1])
      else { return nil }
      return (x, y)
    }
  }

  @Test("The corners of an outline lie on tenths of a point")
  func grid() throws {
    let ends = ends(try content(.solid(.black)))
    #expect(ends.count >= 119)
    for end in ends {
      #expect(abs((end.x * 10).rounded() / 10 - end.x) < 0.001)
      let radius = hypot(end.x - 200, end.y - 150)
      #expect(radius > 89.9 && radius < 97.9)
    }
  }

  @Test("A hatched area with a ground is outlined once: the ground goes through the clip")
  func hatch() throws {
    let hatch = Paint.hatch(
      .init(angle: 45, spacing: 30, width: 0.5, color: .black, ground: .white))
    let plain = ends(try content(.solid(.black))).count
    let hatched = ends(try content(hatch)).count
    // The hatch itself is a dozen lines.
    #expect(hatched < plain + 20)
  }
}
