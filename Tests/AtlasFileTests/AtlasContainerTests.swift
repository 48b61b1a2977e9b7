import Foundation
import HostSystem
import Testing

@testable import AtlasFile

@Suite("Atlas container")
struct AtlasContainerTests {
  /// Three sections, one of them over several 1 MiB blocks.
  private static let sections: [(name: String, bytes: [UInt8])] = [
    ("manifest", Array("{}".utf8)),
    ("boundaries", (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
    ("empty", []),
    ("last", Array("the end".utf8)),
  ]

  private static var file: [UInt8] {
    var assembly = AtlasAssembly()
    for section in sections { assembly.add(section.name, section.bytes) }
    return assembly.bytes()
  }

  @discardableResult
  private func withFile<Result>(
    _ bytes: [UInt8], _ body: (String) throws -> Result
  ) throws -> Result {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("peacemap-\(UUID().uuidString).atlas").path
    try AtomicFile.write(bytes, to: path)
    defer { unlink(path) }
    return try body(path)
  }

  /// The content of every section, or the error that reading gave.
  private func contents(at path: String) throws(AtlasError) -> [[UInt8]] {
    let container = try AtlasContainer(path: path)
    var contents: [[UInt8]] = []
    for section in Self.sections {
      contents.append(
        try container.withSection(section.name) { bytes throws(AtlasError) in Array(bytes) })
    }
    return contents
  }

  @Test("Numbers that lie askew are copied where others are lent")
  func askew() throws {
    try withFile(Self.file) { path in
      let lender = try LentSection("last", of: AtlasContainer(path: path))
      var writer = ByteWriter()
      writer.write(array: [1.5, 2.5])
      // Eight bytes more, so that both places lie within.
      let memory = UnsafeMutableRawBufferPointer.allocate(
        byteCount: writer.bytes.count + 8, alignment: 8)
      defer { memory.deallocate() }
      for offset in [0, 1] {
        let place = UnsafeMutableRawBufferPointer(
          rebasing: memory[offset..<offset + writer.bytes.count])
        place.copyBytes(from: writer.bytes)
        var reader = ByteReader(UnsafeRawBufferPointer(place))
        let buffer = try reader.readBuffer(of: Double.self, from: lender)
        #expect(Array(buffer) == [1.5, 2.5])
        let address = buffer.withSpan { $0.withUnsafeBytes { $0.baseAddress } }
        #expect((address == UnsafeRawPointer(place.baseAddress.map { $0 + 8 })) == (offset == 0))
      }
    }
  }

  @Test("Sections come back as they were written")
  func roundTrip() throws {
    try withFile(Self.file) { path in
      #expect(try contents(at: path) == Self.sections.map(\.bytes))
      #expect(
        try AtlasContainer(path: path).sectionNames == ["boundaries", "empty", "last", "manifest"])
      try AtlasContainer(path: path).checkEverything()
    }
  }

  @Test("A missing section is named")
  func missingSection() throws {
    try withFile(Self.file) { path in
      #expect(throws: AtlasError.missingSection(path: path, name: "other")) {
        try AtlasContainer(path: path).text("other")
      }
    }
  }

  @Test("Another format number is told apart from damage")
  func otherFormat() throws {
    var bytes = Self.file
    bytes[8] = 99
    try withFile(bytes) { path in
      #expect(throws: AtlasError.otherFormat(path: path, found: 99, expected: 9)) {
        try AtlasContainer(path: path)
      }
    }
  }

  @Test("A file cut at any of 50 lengths is refused")
  func cut() throws {
    let bytes = Self.file
    for step in 0..<50 {
      let length = bytes.count * step / 50
      try withFile(Array(bytes[..<length])) { path in
        #expect(throws: AtlasError.self, "cut at \(length)") { try contents(at: path) }
      }
    }
  }

  @Test("A flipped byte is refused or changes nothing that is read")
  func flips() throws {
    let bytes = Self.file
    var refused = 0
    for step in 0..<200 {
      // The header and tables are 240 bytes here: the first 100 flips hit them densely.
      let position = step < 100 ? step * 2 : (bytes.count - 1) * (step - 99) / 101
      var damaged = bytes
      damaged[position] ^= 1 << UInt8(step % 8)
      try withFile(damaged) { path in
        do throws(AtlasError) {
          let read = try contents(at: path)
          #expect(read == Self.sections.map(\.bytes), "flip at \(position)")
        } catch {
          refused += 1
        }
      }
    }
    #expect(refused > 190)
  }

  @Test("Something else is not an atlas")
  func foreign() throws {
    try withFile(Array("%PDF-1.5 and so on".utf8)) { path in
      #expect(throws: AtlasError.notAnAtlas(path: path)) { try AtlasContainer(path: path) }
    }
    try withFile([]) { path in
      #expect(throws: AtlasError.notAnAtlas(path: path)) { try AtlasContainer(path: path) }
    }
  }
}
