import Foundation
import GoldenSupport
import TestSupport
import Testing

/// What `make demo` wrote into Renders.
@Suite struct GalleryTests {
  @Test("Every map is there as PNG, SVG and PDF")
  func formats() throws {
    let names = try Repository.names(in: "Renders/maps")
    let maps = Set(names.map { $0.prefix { $0 != "." } })
    #expect(!maps.isEmpty)
    #expect(names == maps.flatMap { ["\($0).pdf", "\($0).png", "\($0).svg"] }.sorted())
  }

  @Test("The gallery shows exactly the files that are there")
  func gallery() throws {
    let text = try Repository.text("Renders/README.md")
    var targets: Set<String> = []
    for piece in text.components(separatedBy: "](").dropFirst() {
      let target = String(piece.prefix { $0 != ")" })
      if !target.hasPrefix("..") { targets.insert(target) }
    }
    var files: Set<String> = []
    for folder in ["maps", "reports", "features", "elements"] {
      for name in try Repository.names(in: "Renders/\(folder)") {
        files.insert("\(folder)/\(name)")
      }
    }
    #expect(targets == files)
  }

  @Test("A feature's picture is small, has its provenance, and stands above its command")
  func features() throws {
    let text = try Repository.text("Renders/README.md")
    let names = try Repository.names(in: "Renders/features")
    #expect(names.count >= 15)
    for name in names {
      let file = PNGFile(try Repository.bytes("Renders/features/\(name)"))
      #expect(file.byteCount < 40_960, "\(name)")
      #expect(file.texts["Provenance"]?.isEmpty == false, "\(name)")
      let picture = try #require(text.range(of: "](features/\(name))"), "\(name)")
      let below = text[picture.upperBound...].prefix { $0 != "#" }
      #expect(below.contains("-o Renders/features/\(name)"), "\(name)")
    }
  }

  @Test("A map's PNG has the size that make_renders.sh asks for, a title and its provenance")
  func pictures() throws {
    for name in try Repository.names(in: "Renders/maps") where name.hasSuffix(".png") {
      let file = PNGFile(try Repository.bytes("Renders/maps/\(name)"))
      let size = try #require(file.size, "\(name)")
      let expected =
        switch name.prefix(while: { $0 != "-" }) {
        case "philippines": (590, 835)
        case "uganda": (840, 588)
        case "world": (950, 665)
        default: (960, 672)
        }
      #expect(size.width == expected.0 && size.height == expected.1, "\(name)")
      #expect(file.byteCount < 61_440, "\(name) is a whole map of under 60 KiB")
      #expect(file.chunks.last?.type == "IEND", "\(name)")
      #expect(file.chunks.contains { $0.type == "PLTE" }, "\(name) has a palette")
      #expect(file.texts["Title"]?.isEmpty == false, "\(name)")
      #expect(file.texts["Data date"] == "2026-11-23", "\(name)")
      let provenance = try #require(file.texts["Provenance"], "\(name)")
      var values: [String: String] = [:]
      for line in provenance.split(separator: "\n") {
        let parts = line.split(separator: ": ", maxSplits: 1)
        if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
      }
      #expect(values["PeaceMap-Subject"] == "map \(name.dropLast(4))")
      for digest in ["PeaceMap-Data", "PeaceMap-Specification"] {
        // SHA-256 in hexadecimal.
        #expect(values[digest]?.count == 64, "\(name): \(digest)")
      }
      #expect(values["PeaceMap-Rendering"].flatMap { Int($0) } != nil, "\(name)")
    }
  }
}
