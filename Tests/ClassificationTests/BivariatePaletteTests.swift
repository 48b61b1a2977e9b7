import Testing

@testable import Classification

@Suite("Colours for two scales")
struct BivariatePaletteTests {
  private func square(_ palette: BivariatePalette) -> [SRGBColor] {
    (0..<3).flatMap { row in
      (0..<3).map { column in
        palette.color(
          first: BivariatePalette.share(step: column, of: 3),
          second: BivariatePalette.share(step: row, of: 3))
      }
    }
  }

  @Test("All nine stay apart for every kind of vision, and in a black-and-white copy")
  func distances() {
    let colors = square(.standard)
    #expect(ColorDistinction.doubtfulPairs(among: colors) == [])
    let seen = ColorVision.allCases.filter { $0 != .grey }
    #expect(
      ColorDistinction.doubtfulPairs(among: colors, visions: seen, limit: 0.09) == [])
  }

  @Test("The ends are the two colours, and what both give together is their sum")
  func ends() {
    let colors = square(.standard).map(\.hexText)
    // Computed apart from this program, with the matrices of OKLab in Python.
    #expect(
      colors == [
        "#e1e1e1", "#9f97d2", "#654abb", "#e7c298", "#a27c91", "#64367f", "#e9a03e", "#a25e4e",
        "#5f1d47",
      ])
  }

  @Test("A single step stands in the middle, two at the ends")
  func shares() {
    #expect(BivariatePalette.share(step: 0, of: 1) == 0.5)
    #expect((0..<2).map { BivariatePalette.share(step: $0, of: 2) } == [0, 1])
  }

  @Test("Certainty leaves a colour as it is at its highest step and pales it below, never to paper")
  func certainty() {
    let blue = SRGBColor(hex: 0x2C7FB8)
    let steps = (0..<3).map { CertaintyRamp.color(blue, paper: .white, step: $0, of: 3) }
    #expect(steps[2] == blue)
    let distances = steps.map { OKLab($0).distance(to: OKLab(SRGBColor.white)) }
    #expect(distances[0] < distances[1] && distances[1] < distances[2] && distances[0] > 0.1)
    #expect(CertaintyRamp.color(blue, paper: .white, step: 0, of: 1) == blue)
  }
}
