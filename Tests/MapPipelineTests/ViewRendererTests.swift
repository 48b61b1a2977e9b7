import Drawing
import GoldenSupport
import Projections
import Testing

@testable import MapPipeline

@Suite("Any part of a map in any system")
struct ViewRendererTests {
  private func picture(
    _ project: OpenProject, _ request: ViewRequest
  ) throws -> DecodedPicture {
    try DecodedPicture(try ViewRenderer().bytes(project, request, format: .png))
  }

  @Test("EPSG:4326 and CRS:84 give the same picture of the same ground")
  func degrees() throws {
    let project = try ViewFixture.project()
    let pictures = try ["EPSG:4326", "OGC:CRS84"].map { code in
      try picture(
        project, ViewFixture.request(-1, -1, 5, 3, width: 240, height: 160, code: code))
    }
    #expect(pictures[0] == pictures[1])
    #expect((pictures[0].width, pictures[0].height) == (240, 160))
    #expect(Set(pictures[0].words).count > 10)
  }

  @Test("The box fills the picture: each square is where its degrees are, stretched or not")
  func stretched() throws {
    let project = try ViewFixture.project()
    for (width, height) in [(200, 200), (400, 200), (200, 500)] {
      var request = try ViewFixture.request(0, 0, 2, 2, width: width, height: height)
      request.background = .white
      let picture = try picture(project, request)
      func color(_ longitude: Double, _ latitude: Double) -> UInt32 {
        picture.color(
          Int(longitude / 2 * Double(width)), Int((2 - latitude) / 2 * Double(height)))
      }
      // Alder in the south-west is in force, the others have no data.
      let inForce = color(0.1, 0.1)
      #expect(inForce != 0xFFFFFF)
      for (longitude, latitude) in [(0.05, 0.95), (0.95, 0.05), (0.95, 0.95)] {
        #expect(color(longitude, latitude) == inForce, "\(width) by \(height)")
      }
      for (longitude, latitude) in [(1.05, 0.95), (1.05, 0.05), (0.95, 1.05), (0.05, 1.95)] {
        #expect(color(longitude, latitude) != inForce, "\(width) by \(height)")
      }
    }
  }

  @Test("Without a background the picture is transparent beside the land")
  func transparent() throws {
    let project = try ViewFixture.project()
    var request = try ViewFixture.request(-1, -1, 5, 3, width: 240, height: 160)
    request.background = nil
    let clear = try picture(project, request)
    #expect(clear.alpha(5, 5) == 0 && clear.alpha(234, 154) == 0)
    // 0.2 degrees east and north.
    #expect(clear.alpha(48, 112) == 255)
    request.background = Color(hex: 0x123456)
    let grounded = try picture(project, request)
    #expect(grounded.color(5, 5) == 0x123456 && grounded.alpha(5, 5) == 255)
    #expect(grounded.color(48, 112) == clear.color(48, 112))
  }

  @Test("At scale 2 a picture of twice the pixels has the same points")
  func scale() throws {
    let project = try ViewFixture.project()
    let renderer = try ViewRenderer()
    let single = try ViewFixture.request(-1, -1, 5, 3, width: 300, height: 200)
    var double = try ViewFixture.request(-1, -1, 5, 3, width: 600, height: 400)
    double.scale = 2
    #expect(
      try renderer.bytes(project, single, format: .svg)
        == renderer.bytes(project, double, format: .svg))
    let (one, two) = (try picture(project, single), try picture(project, double))
    #expect((two.width, two.height) == (600, 400))
    #expect(one.color(60, 140) == two.color(120, 280))
    // At scale 1 the larger picture has room for more names, or larger ones.
    double.scale = 1
    #expect(
      try renderer.bytes(project, single, format: .svg)
        != renderer.bytes(project, double, format: .svg))
  }

  @Test("Each format is what it says; an SVG has the names as text")
  func formats() throws {
    let project = try ViewFixture.project()
    let renderer = try ViewRenderer()
    let request = try ViewFixture.request(0, 0, 2, 2, width: 300, height: 300)
    func bytes(_ format: OutputFormat) throws -> [UInt8] {
      try renderer.bytes(project, request, format: format)
    }
    let svg = String(decoding: try bytes(.svg), as: UTF8.self)
    #expect(svg.contains("<svg") && svg.contains("</svg>"))
    for name in ["Alder", "Birch", "Elm", "Fir"] { #expect(svg.contains(">\(name)<"), "\(name)") }
    #expect(!svg.contains(">Dogwood<"))
    let webp = try bytes(.webp)
    #expect(webp.starts(with: Array("RIFF".utf8)) && webp[8..<12].elementsEqual("WEBP".utf8))
    #expect(try bytes(.png).starts(with: [0x89] + Array("PNG".utf8)))
    #expect(try bytes(.pdf).starts(with: Array("%PDF-".utf8)))
    for format in OutputFormat.allCases {
      #expect(try bytes(format) == bytes(format), "\(format)")
    }
  }

  @Test("A part with nothing but the sea is one colour, not an error")
  func sea() throws {
    let project = try ViewFixture.project()
    let picture = try picture(
      project, ViewFixture.request(20, 20, 24, 24, width: 64, height: 64))
    #expect(Set(picture.words) == [0xFFFF_FFFF])
  }

  @Test("A map that there is not, and a system that cannot be drawn, are the request's mistakes")
  func refused() throws {
    let project = try ViewFixture.project()
    let renderer = try ViewRenderer()
    let unknown = try ViewFixture.request(0, 0, 2, 2, width: 64, height: 64, maps: ["mop"])
    let error = #expect(throws: PipelineError.self) {
      try renderer.bytes(project, unknown, format: .png)
    }
    #expect(error?.kind == .usage && error?.diagnostics.first?.code == "unknown-map")
    #expect(error?.description.contains("did you mean \"map\"?") == true)
    // A zone counted from the meridian of Paris.
    let paris = try ViewFixture.request(0, 0, 1, 1, width: 64, height: 64, code: "EPSG:27572")
    let refusal = #expect(throws: PipelineError.self) {
      try renderer.bytes(project, paris, format: .png)
    }
    #expect(refusal?.kind == .usage && refusal?.diagnostics.first?.code == "projection")
  }
}
