import HostSystem
import MapPipeline
import Testing

/// An atlas cut anywhere, or with any byte changed, is refused and never drawn otherwise.
@Suite struct DamagedAtlasTests {
  private static func square(_ code: String, west: Int) -> String {
    let ring = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map { "[\(west + $0), \($1)]" }
    return PreparedFixture.feature(
      code, "Unit \(code)",
      "{\"type\": \"Polygon\", \"coordinates\": [[\(ring.joined(separator: ", "))]]}")
  }

  private func fixture() throws -> PreparedFixture {
    try PreparedFixture(
      PreparedFixture.files(
        units: [Self.square("W", west: 10), Self.square("E", west: 11)], extent: "[W, E]",
        map: "pair"))
  }

  /// What a damaged atlas gives: the picture, or an error of a kind that ends with exit code 4.
  private enum Outcome: Equatable {
    case picture([UInt8])
    case refused
    case otherError(String)
  }

  private func outcome(
    _ bytes: [UInt8], at path: String, _ renderer: MapRenderer
  ) throws -> Outcome {
    try AtomicFile.write(bytes, to: path)
    do throws(PipelineError) {
      let project = try OpenProject(atlasAt: path)
      return .picture(
        try renderer.bytes(project, .init(map: "pair", size: size, today: today), format: .png))
    } catch {
      let isClear = error.kind == .failed && error.description.contains(path)
      return isClear ? .refused : .otherError(error.description)
    }
  }

  private let size = OutputSize.picture(width: 480, height: 360, scale: 1)
  private let today = PreparedFixture.day

  @Test("Cut at any of 50 lengths, it is refused")
  func cut() throws {
    let fixture = try fixture()
    let whole = try FileSystem.bytes(of: fixture.atlasPath)
    let renderer = try MapRenderer()
    let path = FilePath.join(fixture.folder, "damaged.atlas")
    for step in 0..<50 {
      let length = whole.count * step / 50
      let found = try outcome(Array(whole[..<length]), at: path, renderer)
      #expect(found == .refused, "\(length) of \(whole.count) bytes")
    }
    let last = try outcome(Array(whole.dropLast()), at: path, renderer)
    #expect(last == .refused)
  }

  @Test("With any of 200 bytes changed, it is refused or draws the very same picture")
  func flipped() throws {
    let fixture = try fixture()
    let whole = try FileSystem.bytes(of: fixture.atlasPath)
    let renderer = try MapRenderer()
    let path = FilePath.join(fixture.folder, "damaged.atlas")
    let picture = try outcome(whole, at: path, renderer)
    guard case .picture(let expected) = picture else {
      Issue.record("the whole atlas is refused")
      return
    }
    // The whole header, where each byte means something else, then evenly over the rest; one bit,
    // another one for each position.
    let positions = (0..<64).map { $0 } + (0..<136).map { 64 + (whole.count - 64) * $0 / 136 }
    var refused = 0
    for (index, position) in positions.enumerated() {
      var bytes = whole
      bytes[position] ^= 1 << (index % 8)
      let found = try outcome(bytes, at: path, renderer)
      if found == .refused { refused += 1 }
      #expect(
        found == .refused || found == .picture(expected), "byte \(position) of \(whole.count)")
    }
    #expect(refused > 190, "\(refused) of 200")
  }
}
