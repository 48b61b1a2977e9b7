import CairoRendering
import Drawing
import Foundation
import GoldenSupport
import TestSupport
import Testing

/// The comparison itself: it must be able to fail.
@Suite struct GoldenPicturesTests {
  /// A white square of 10 pixels with a black one of `side` in its corner.
  private func png(side: Double, size: Double = 10) throws -> [UInt8] {
    let box = Path(Rectangle(x: 0, y: 0, width: side, height: side))
    return try PNGPainter().png(
      of: Scene(
        size: Size(width: size, height: size), elements: [.shape(.init(box, fill: .solid(.black)))]),
      pixelWidth: Int(size), metadata: Document.Metadata(title: "A square"),
      fonts: TextMeasurer(fonts: FontSet()))
  }

  @Test("The same bytes pass, other ones say how many pixels differ and by how much")
  func comparison() throws {
    let folder = try TemporaryFolder()
    try folder.write("square.png", try png(side: 2))
    let pictures = GoldenPictures(folder: folder.path, environment: [:])
    try pictures.check(try png(side: 2), as: "square")
    do {
      try pictures.check(try png(side: 3), as: "square")
      Issue.record("a larger square passes")
    } catch GoldenPictures.Failure.different(_, let difference, let place) {
      // 9 black pixels in place of 4, of 100.
      #expect(difference.share == 0.05)
      #expect(difference.largestChannel == 255)
      for kind in ["actual", "expected", "difference"] {
        let file = "\(place)/square.\(kind).png"
        #expect(FileManager.default.fileExists(atPath: file))
        try FileManager.default.removeItem(atPath: file)
      }
    }
  }

  @Test("Pictures of other sizes differ in all their pixels")
  func sizes() throws {
    let difference = try PictureDifference(
      DecodedPicture(png(side: 2)), DecodedPicture(png(side: 2, size: 12)))
    #expect(difference.share == 1)
    #expect(difference.picture == nil)
  }

  @Test("A picture that nobody committed fails, and recording one fails too")
  func recording() throws {
    let folder = try TemporaryFolder()
    let picture = try png(side: 2)
    #expect(throws: GoldenPictures.Failure.self) {
      try GoldenPictures(folder: folder.path, environment: [:]).check(picture, as: "square")
    }
    #expect(throws: GoldenPictures.Failure.self) {
      try GoldenPictures(folder: folder.path, environment: [GoldenPictures.recording: "1"])
        .check(picture, as: "square")
    }
    try GoldenPictures(folder: folder.path, environment: [:]).check(picture, as: "square")
  }
}
