import AtlasFile
import Foundation
import HostSystem
import Testing

@testable import Preparation

@Suite("The logo of a project")
struct LogoStageTests {
  /// One pixel of red with alpha (made with zlib's own checksums).
  private static let pixel: [UInt8] = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    ) ?? Data())

  /// A text with the name of a person, with the checksum that zlib gives it.
  private static let text: [UInt8] =
    [0, 0, 0, 10] + Array("tEXtAuthor\0Ada".utf8) + [0x9D, 0x95, 0x0B, 0xF4]

  private func project(_ name: String, _ bytes: [UInt8]?) throws -> SmallProject {
    let project = try SmallProject()
    try project.replace(
      "organisation:", with: "organisation:\n  logo: \(name)", in: "peacemap.yaml")
    if let bytes { try Data(bytes).write(to: URL(fileURLWithPath: project.path(name))) }
    return project
  }

  @Test("It is carried in the atlas, and its file is a source")
  func carried() throws {
    // Behind the header, which ends at 33.
    let described = Self.pixel.prefix(33) + Self.text + Self.pixel.dropFirst(33)
    let prepared = try project("logo.png", Array(described)).prepared()
    #expect(prepared.contents.logo == Self.pixel)
    #expect(prepared.sources.contains { $0.path.hasSuffix("/logo.png") })
    #expect(try SmallProject().prepared().contents.logo == nil)
    #expect(!prepared.contents.specification.contains("logo"))
  }

  @Test("What is no PNG is refused with its place in the project file and what to do")
  func refused() throws {
    for (name, bytes, words, advice) in [
      ("logo.svg", Array("<svg/>".utf8), "is no PNG picture", "export the drawing as a PNG"),
      (
        "logo.png", Array(Self.pixel.prefix(40)), "ends before its picture does",
        "save it as a PNG"
      ),
      (
        "logo.png", [UInt8](repeating: 0, count: 600_000), "has 600000 bytes", "save it as a PNG"
      ),
    ] {
      let error = try #require(try project(name, bytes).failure())
      let diagnostic = try #require(error.diagnostics.first { $0.code == "bad-logo" })
      #expect(error.kind == .badData)
      #expect(diagnostic.place.key == "organisation.logo" && diagnostic.place.line != nil)
      #expect(diagnostic.message.contains(words), "\(diagnostic)")
      #expect(diagnostic.advice?.contains(advice) == true)
    }
  }

  @Test("Rows that do not decompress, or that are too few, are found before anything draws them")
  func rows() throws {
    var damaged = Self.pixel
    // Within the compressed rows, behind their two bytes of header.
    let start = try #require(
      damaged.indices.first { damaged[$0...].starts(with: Array("IDAT".utf8)) })
    damaged[start + 7] ^= 0xFF
    var higher = Self.pixel
    // The header's height: two rows where the file has one.
    higher[23] = 2
    for bytes in [damaged, higher] {
      let error = try #require(try project("logo.png", bytes).failure())
      #expect(error.diagnostics.contains { $0.message.contains("cannot be decompressed") })
    }
  }

  @Test("A part that does not match its checksum is found, as every library would on every map")
  func checksums() throws {
    // The last bytes of the header, of the rows and of the file.
    for position in [32, Self.pixel.count - 13, Self.pixel.count - 1] {
      var damaged = Self.pixel
      damaged[position] ^= 1
      let error = try #require(try project("logo.png", damaged).failure())
      #expect(
        error.diagnostics.contains {
          $0.message.contains("a part of it does not match its checksum")
        }, "\(position)")
    }
  }

  @Test("A file that is not there cannot be accessed")
  func missing() throws {
    let error = try #require(try project("logo.png", nil).failure())
    #expect(error.kind == .cannotAccess)
    #expect(error.diagnostics.contains { $0.place.key == "organisation.logo" })
  }
}
