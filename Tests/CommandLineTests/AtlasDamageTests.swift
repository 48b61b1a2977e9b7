import Foundation
import HostSystem
import Testing

/// A cached atlas that is damaged is made anew; a shipped one is refused. (Every length and byte is
/// tried within one process by the pipeline's own tests.)
@Suite struct AtlasDamageTests {
  /// What is done to the bytes of an atlas.
  enum Damage: Sendable, CustomTestStringConvertible {
    case cut(Double)
    case flip(Double)

    /// Cuts at, or changes a bit at, a share of the length.
    func applied(to bytes: [UInt8]) -> [UInt8] {
      switch self {
      case .cut(let share): return Array(bytes.prefix(Int(Double(bytes.count) * share)))
      case .flip(let share):
        var changed = bytes
        changed[Int(Double(bytes.count) * share)] ^= 0x10
        return changed
      }
    }

    var testDescription: String {
      switch self {
      case .cut(let share): "cut at \(share)"
      case .flip(let share): "a bit at \(share)"
      }
    }
  }

  static let damages: [Damage] = [
    .cut(0), .cut(0.005), .cut(0.5), .cut(0.9999), .flip(0), .flip(0.003), .flip(0.08),
    .flip(0.4), .flip(0.7), .flip(0.9999),
  ]

  @Test("In the cache it is rebuilt, and the picture is the same", arguments: damages)
  func rebuilt(damage: Damage) throws {
    let bench = try Workbench.withSample()
    #expect(try bench.render("project/before.png").code == 0)
    let atlas = try bench.cachedAtlas()
    let whole = try FileSystem.bytes(of: atlas)
    try AtomicFile.write(damage.applied(to: whole), to: atlas)
    let run = try bench.render("project/after.png")
    #expect(run.code == 0, "\(run.messages)")
    #expect(
      try bench.folder.bytes("project/after.png") == bench.folder.bytes("project/before.png"))
    #expect(try FileSystem.bytes(of: atlas) == whole)
  }

  @Test("Given with --atlas it is refused, and no picture is left", arguments: damages)
  func refused(damage: Damage) throws {
    let bench = try Workbench.withSample()
    #expect(try bench.run("prepare", "-p", "project", "-o", "other/whole.atlas").code == 4)
    try bench.folder.write("", to: "other/.keep")
    #expect(try bench.run("prepare", "-p", "project", "-o", "other/whole.atlas").code == 0)
    let whole = try bench.folder.bytes("other/whole.atlas")
    try bench.folder.write(damage.applied(to: whole), to: "other/damaged.atlas")
    let arguments = ["render", "sample", "--width", "480", "--height", "360", "-o"]
    let run = try bench.run(arguments + ["map.png", "--atlas", "other/damaged.atlas"])
    bench.expect(run, code: 4, says: ["other/damaged.atlas"], without: "map.png")
    let drawn = try bench.run(arguments + ["other/map.png", "--atlas", "other/whole.atlas"])
    #expect(drawn.code == 0, "\(drawn.messages)")
  }

  @Test("Damage that shows only when a part is first read is mended too")
  func lateDamage() throws {
    let bench = try Workbench.withSample()
    // Blocks are 1 MiB; notes of 2 MB put several between the header and the manifest at the end.
    let rows = (1...300).map { row in
      "district,Green Plain,,SAMPLE,D04,LAP,1,workshop,2020,,year,,https://example.org/\(row),"
        + String(repeating: "word ", count: 1_500)
    }
    let table = try bench.folder.text("project/status/milestones.csv")
    try bench.folder.write(
      table + rows.joined(separator: "\n") + "\n", to: "project/status/milestones.csv")
    let arguments = ["table", "sample", "-p", "project", "--format", "csv"]
    let before = try bench.run(arguments)
    #expect(before.code == 0, "\(before.messages)")
    let atlas = try bench.cachedAtlas()
    let whole = try FileSystem.bytes(of: atlas)
    try #require(whole.count > 2 << 20)
    var damaged = whole
    damaged[3 << 19] ^= 1
    try AtomicFile.write(damaged, to: atlas)
    let after = try bench.run(arguments)
    #expect(after.code == 0, "\(after.messages)")
    #expect(after.output == before.output)
    #expect(try FileSystem.bytes(of: atlas) == whole)
    try bench.folder.write(damaged, to: "other/damaged.atlas")
    bench.expect(
      try bench.run("table", "sample", "--atlas", "other/damaged.atlas"), code: 4,
      says: ["is damaged (block 1, section milestones)"])
  }
}
