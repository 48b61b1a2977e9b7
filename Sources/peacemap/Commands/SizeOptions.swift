import CommandArguments
import Configuration
import MapPipeline

/// The options that say how large a map is drawn, each for the maps and formats where it means
/// something; elsewhere it is refused.
struct SizeOptions {
  private static let group = "Size"

  static let declared: [CommandOption] = [
    CommandOption(
      "width", nil, .integer(64...20_000), placeholder: "PIXELS", group: group,
      "Draw for a screen, this many CSS pixels wide (with --height alone: 3 to 2)"),
    CommandOption(
      "height", nil, .integer(64...20_000), placeholder: "PIXELS", group: group,
      "The height in CSS pixels (with --width alone: 3 to 2)"),
    CommandOption(
      "paper", nil, .choice(Paper.allCases.map(\.rawValue)), group: group,
      "Draw on this paper (default: the map's own size)"),
    CommandOption(
      "orientation", nil, .choice(PaperOrientation.allCases.map(\.rawValue)), group: group,
      "How the paper lies; not for maps in pixels (default: the map's own, else landscape)"),
    CommandOption(
      "scale", nil, .real(0.5...4), placeholder: "FACTOR", group: group,
      "PNG and WebP: device pixels for each CSS pixel, as in @2x; on paper this many times 150 dpi"),
    CommandOption(
      "dpi", nil, .integer(36...1_200), placeholder: "DOTS", group: group,
      "PNG and WebP on paper: dots per inch, 300 for a print shop (default: 150)"),
  ]

  /// Which of them contradict each other.
  static let exclusive: [[String]] =
    [["scale", "dpi"]]
    + ["width", "height"].flatMap { side in
      ["paper", "orientation", "dpi"].map { [side, $0] }
    }

  private let invocation: Invocation

  /// Throws a usage error when a resolution is asked for and no picture of pixels.
  init(_ invocation: Invocation, formats: [OutputFormat]) throws(ToolFailure) {
    self.invocation = invocation
    guard !formats.contains(where: \.hasPixels) else { return }
    for option in ["dpi", "scale"] where invocation.isGiven(option) {
      throw ToolFailure(
        .usage, "no-pixels",
        "--\(option) is for PNG and WebP; \(Self.list(formats)) has no resolution",
        advice: "leave it out, or ask for --format png")
    }
  }

  /// The size of a map that has a size of its own in the project file. Throws a usage error for
  /// options of paper on a map in pixels.
  func size(of map: String, own: MapSize) throws(ToolFailure) -> OutputSize {
    let scale = invocation.real("scale") ?? 1
    let dots = invocation.integer("dpi").map(Double.init) ?? PaperSize.usualDotsPerInch * scale
    let orientation = invocation.text("orientation").flatMap(PaperOrientation.init(rawValue:))
    if invocation.isGiven("width") || invocation.isGiven("height") {
      let width = invocation.integer("width") ?? (invocation.integer("height") ?? 800) * 3 / 2
      let height = invocation.integer("height") ?? width * 2 / 3
      return .picture(width: width, height: height, scale: scale)
    }
    let asked = invocation.text("paper").flatMap(Paper.init(rawValue:))
    switch own {
    case .paper(let paper, let standard):
      return .sheet(
        PaperSize.points(asked ?? paper, orientation ?? standard), dotsPerInch: dots)
    case .pixels(let width, let height):
      if let asked {
        return .sheet(PaperSize.points(asked, orientation ?? .landscape), dotsPerInch: dots)
      }
      for option in ["orientation", "dpi"] where invocation.isGiven(option) {
        throw ToolFailure(
          .usage, "no-paper",
          "--\(option) is for paper, but the map \(map) is \(width) by \(height) pixels",
          advice: "add --paper, or leave it out")
      }
      return .picture(width: width, height: height, scale: scale)
    }
  }

  private static func list(_ formats: [OutputFormat]) -> String {
    formats.map { $0.rawValue.uppercased() }.joined(separator: " or ")
  }
}
