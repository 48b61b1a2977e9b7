import CairoRendering
import Drawing
import GoldenSupport
import TestSupport
import Testing

/// The pictures of Renders/elements, drawn again.
@Suite struct ElementPicturesTests {
  private func png(_ name: String) throws -> [UInt8] {
    let fonts = try TextMeasurer(fonts: FontSet())
    let scene = try ElementScenes.scene(name, measuring: fonts)
    return try PNGPainter().png(
      of: scene, pixelWidth: Int(scene.size.width * 2),
      metadata: Document.Metadata(title: "Element: \(name)"), fonts: fonts)
  }

  @Test("An element is drawn as it was when somebody looked at it", arguments: ElementScenes.names)
  func element(_ name: String) throws {
    let bytes = try png(name)
    // One picture shows one thing: what is larger is more than an element.
    #expect(bytes.count < 20 * 1024)
    try GoldenPictures(folder: Repository.path("Renders/elements")).check(bytes, as: name)
  }

  @Test("No other picture lies among the elements")
  func names() throws {
    #expect(
      try Repository.names(in: "Renders/elements")
        == ElementScenes.names.map { "\($0).png" }.sorted())
  }
}
