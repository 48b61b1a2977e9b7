import CommandArguments
import HostSystem
import TileStore

/// The options of `tiles`, checked.
struct TileOptions {
  static let declared: [CommandOption] = [
    CommandOption(
      CommonOptions.output, "o", .path, placeholder: "DIR|FILE.mbtiles",
      "A folder, made if needed, or an MBTiles file"),
    CommandOption(
      "zoom", "z", .text, placeholder: "A-B",
      "The zoom levels, as 0-8, or one; 0 has the world in one tile, \(TilePlan.deepestZoom) is "
        + "the deepest"),
    CommandOption(
      "scale", nil, .choice(["1", "2"]), standard: "1",
      "2 for tiles of 512 pixels, in a folder z/x/y@2x.png"),
    CommandOption(
      "no-labels", nil, .flag, "Leave out names, circles and count marks: fills and borders only"),
    CommandOption(
      "shard", nil, .text, placeholder: "I/N",
      "Draw the I-th of N shares, counted from 1; all shares together are the map"),
    CommandOption(
      "metatile", nil, .choice(["1", "2", "4", "8"]), standard: "4",
      "How many tiles across and down are drawn at once and cut"),
    CommandOption(
      "fresh", nil, .flag, "Draw everything again, whatever is there of an earlier run"),
  ]

  /// As the user wrote it.
  let output: String
  /// Absolute.
  let path: String
  let isMBTiles: Bool
  let zooms: ClosedRange<Int>
  let scale: Int
  let hasLabels: Bool
  let shard: TileShard
  let blockSide: Int
  let isFresh: Bool

  /// Errors: usage, for what is missing or means nothing.
  init(_ context: ToolContext) throws(ToolFailure) {
    let invocation = context.invocation
    guard let output = invocation.text(CommonOptions.output) else {
      throw ToolFailure(
        .usage, "no-output", "--output is missing",
        advice: "say where the tiles go: -o tiles/, or -o map.mbtiles")
    }
    guard let zoom = invocation.text("zoom") else {
      throw ToolFailure(
        .usage, "no-zoom", "--zoom is missing", advice: "say how deep to draw: --zoom 0-6")
    }
    self.output = output
    path = Self.withoutSlash(context.environment.absolute(output))
    isMBTiles = try Self.isMBTiles(output, path)
    zooms = try Self.zooms(zoom)
    scale = invocation.integer("scale") ?? 1
    hasLabels = !invocation.flag("no-labels")
    blockSide = invocation.integer("metatile") ?? 4
    isFresh = invocation.flag("fresh")
    guard let share = invocation.text("shard") else {
      shard = .whole
      return
    }
    guard let shard = TileShard(share) else {
      throw ToolFailure(
        .usage, "shard", "--shard: '\(share)' is no share, expected I/N with I from 1 to N",
        advice: "the second of four machines has --shard 2/4")
    }
    self.shard = shard
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Endings of files that are no folder's name by intention.
  private static let endingsOfFiles: Set<String> = [
    "png", "jpg", "jpeg", "webp", "svg", "pdf", "gif", "tif", "tiff", "zip", "tar", "gpkg",
    "pmtiles", "sqlite", "db", "json", "html", "csv",
  ]

  private static func isMBTiles(_ output: String, _ path: String) throws(ToolFailure) -> Bool {
    let kind = FileSystem.kind(of: path)
    let ending = FilePath.ending(of: path)
    if ending == "mbtiles", !output.hasSuffix("/") {
      guard kind != .folder else {
        throw ToolFailure(
          .usage, "format", "\(output) is a folder, and its ending that of a file",
          advice: "for tiles in the folder: -o \(output)/")
      }
      return true
    }
    let isNamedLikeFile = endingsOfFiles.contains(ending) && !output.hasSuffix("/")
    guard kind == .folder || (kind == .missing && !isNamedLikeFile) else {
      throw ToolFailure(
        .usage, "format",
        kind == .missing
          ? "tiles do not go to a file with the ending \"\(ending)\"" : "\(output) is a file",
        advice: "name a folder, as tiles/, or a file with the ending .mbtiles")
    }
    return false
  }

  /// `A-B` or `A`.
  private static func zooms(_ text: String) throws(ToolFailure) -> ClosedRange<Int> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard let first = numbers.first, let last = numbers.last, numbers.count == parts.count,
      parts.count <= 2
    else {
      throw ToolFailure(
        .usage, "zoom", "--zoom: '\(text)' is neither a level nor two with a hyphen between",
        advice: "write --zoom 0-8, or --zoom 5")
    }
    guard first <= last else {
      throw ToolFailure(
        .usage, "zoom", "--zoom: \(text) goes up", advice: "write --zoom \(last)-\(first)")
    }
    guard last <= TilePlan.deepestZoom else {
      throw ToolFailure(
        .usage, "zoom", "--zoom: \(last) is out of range, expected 0 to \(TilePlan.deepestZoom)")
    }
    return first...last
  }
}
