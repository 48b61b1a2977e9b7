import CCairo
import Foundation

/// Compares pictures with those that somebody has looked at and committed.
///
/// With `PEACEMAP_RECORD_PICTURES=1` in the environment the pictures are written instead, and every
/// check fails and says so: a recording never passes for a comparison.
package struct GoldenPictures {
  /// Why a picture is not the committed one.
  package enum Failure: Error, CustomStringConvertible {
    case missing(name: String)
    case recorded(name: String)
    /// The folder has the actual picture and, where the sizes agree, the difference.
    case different(name: String, PictureDifference, folder: String)

    package var description: String {
      switch self {
      case .missing(let name):
        "\(name) is not among the committed pictures: record it with "
          + "\(GoldenPictures.recording)=1 and look at it"
      case .recorded(let name): "\(name) was written anew: look at it, then test without recording"
      case .different(let name, let difference, let folder):
        "\(name) differs in \(difference.share * 100) % of its pixels, "
          + "by \(difference.largestChannel) of 255 at most"
          + (difference.share == 0 ? " (only its texts or its compression)" : "")
          + ": see \(folder)"
      }
    }
  }

  /// The environment variable that writes the pictures anew.
  package static let recording = "PEACEMAP_RECORD_PICTURES"

  private let folder: String
  private let isRecording: Bool

  /// Pictures in a folder.
  package init(
    folder: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.folder = folder
    isRecording = environment[Self.recording] == "1"
  }

  /// Compares byte by byte with the committed PNG of that name; what differs is written to the
  /// temporary folder. Errors: `Failure`, Foundation's own.
  package func check(_ png: [UInt8], as name: String) throws {
    let file = URL(filePath: "\(folder)/\(name).png")
    if isRecording {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(png).write(to: file)
      throw Failure.recorded(name: name)
    }
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw Failure.missing(name: name)
    }
    let expected = Array(try Data(contentsOf: file))
    guard png != expected else { return }
    let actual = try DecodedPicture(png)
    let difference = PictureDifference(try DecodedPicture(expected), actual)
    let place = FileManager.default.temporaryDirectory.appending(path: "peacemap-pictures")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data(png).write(to: place.appending(path: "\(name).actual.png"))
    try Data(expected).write(to: place.appending(path: "\(name).expected.png"))
    if let words = difference.picture {
      Self.write(
        words, width: actual.width, to: place.appending(path: "\(name).difference.png").path)
    }
    throw Failure.different(name: name, difference, folder: place.path)
  }

  /// Opaque pixels as a PNG. A difference that cannot be written is still reported.
  private static func write(_ words: [UInt32], width: Int, to path: String) {
    var words = words
    words.withUnsafeMutableBytes { memory in
      let base = memory.baseAddress?.assumingMemoryBound(to: UInt8.self)
      let surface = cairo_image_surface_create_for_data(
        base, CAIRO_FORMAT_RGB24, Int32(width), Int32(memory.count / 4 / max(1, width)),
        Int32(width * 4))
      cairo_surface_write_to_png(surface, path)
      cairo_surface_destroy(surface)
    }
  }
}
