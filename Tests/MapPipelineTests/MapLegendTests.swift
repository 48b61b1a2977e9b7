import Drawing
import GoldenSupport
import MapPipeline
import Testing

@Suite("A map's legend as a picture")
struct MapLegendTests {
  @Test("It has the classes of the map with their counts, and can be painted in every format")
  func legend() throws {
    let project = try ViewFixture.project()
    let renderer = try MapRenderer()
    let scene = try renderer.legend(project, PreparedFixture.request("map"))
    let metadata = Document.Metadata(title: scene.title, language: scene.language)
    func bytes(_ format: OutputFormat, _ pixelWidth: Int = 0) throws -> [UInt8] {
      try renderer.paint(scene, metadata: metadata, format: format, pixelWidth: pixelWidth)
    }
    let svg = String(decoding: try bytes(.svg), as: UTF8.self)
    #expect(svg.contains("in force (2)") && svg.contains("no data (6)"))
    #expect(!svg.contains("Plans</text>") && !svg.contains("Alder"))
    // Whole CSS pixels: the picture has them exactly, at twice the size too.
    let (width, height) = (scene.size.width / 0.75, scene.size.height / 0.75)
    #expect(width == width.rounded() && height == height.rounded())
    for scale in [1, 2] {
      let picture = try DecodedPicture(bytes(.png, Int(width) * scale))
      #expect(picture.height == Int(height) * scale)
      #expect(Set(picture.words).count > 2)
    }
    #expect(try bytes(.webp, Int(width)).starts(with: Array("RIFF".utf8)))
  }

  @Test("It follows the day and the language")
  func requests() throws {
    let project = try ViewFixture.project()
    let renderer = try MapRenderer()
    let now = try renderer.legend(project, PreparedFixture.request("map"))
    let before = try renderer.legend(project, PreparedFixture.request("map", asOf: "2020-06-30"))
    let french = try renderer.legend(project, PreparedFixture.request("map", language: "fr"))
    #expect(now != before && now != french && french.language == "fr")
    let metadata = Document.Metadata(title: "", language: "en")
    let svg = try renderer.paint(before, metadata: metadata, format: .svg, pixelWidth: 0)
    #expect(String(decoding: svg, as: UTF8.self).contains("in force (1)"))
  }

  @Test("A map that there is not is the request's mistake")
  func unknown() throws {
    let project = try ViewFixture.project()
    let error = #expect(throws: PipelineError.self) {
      try MapRenderer().legend(project, PreparedFixture.request("mop"))
    }
    #expect(error?.kind == .usage)
  }
}
