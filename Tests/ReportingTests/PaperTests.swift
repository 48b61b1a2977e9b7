import Drawing
import Testing

@testable import Reporting

/// The sizes of the papers.
struct PaperTests {
  @Test("A4 is 595.28 by 841.89 points, Letter 612 by 792")
  func papers() {
    #expect(abs(Paper.a4.size.width - 595.2756) < 1e-4)
    #expect(abs(Paper.a4.size.height - 841.8898) < 1e-4)
    #expect(Paper.letter.size == Size(width: 612, height: 792))
  }
}
