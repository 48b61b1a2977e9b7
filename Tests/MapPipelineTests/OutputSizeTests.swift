import Configuration
import Drawing
import MapPipeline
import Testing

@Suite struct OutputSizeTests {
  @Test("A CSS pixel is three quarters of a point; a scale adds device pixels only")
  func picture() {
    let size = OutputSize.picture(width: 1200, height: 630, scale: 2)
    #expect(size.points == Size(width: 900, height: 472.5))
    #expect(size.pixelWidth == 2400)
    #expect(!size.isPrint)
  }

  @Test("Paper at a resolution: Letter is 11 inches wide, so 3300 dots at 300 to the inch")
  func sheet() {
    let letter = PaperSize.points(.letter, .landscape)
    #expect(letter == Size(width: 792, height: 612))
    let size = OutputSize.sheet(letter, dotsPerInch: 300)
    #expect(size.pixelWidth == 3300)
    #expect(size.isPrint)
  }

  @Test("A4 is 210 by 297 millimetres, either way up")
  func orientation() {
    let upright = PaperSize.points(.a4, .portrait)
    let lying = PaperSize.points(.a4, .landscape)
    #expect(abs(upright.width - 210 / 25.4 * 72) < 0.01)
    #expect(abs(upright.height - 297 / 25.4 * 72) < 0.01)
    #expect(lying == Size(width: upright.height, height: upright.width))
  }
}
