import Digests
import HostSystem
import Synchronization

/// An atlas file as named sections of bytes. The header is checked when it is opened; the blocks
/// under a section are checked when the section is first touched.
///
/// Immutable and shared by threads; it keeps the file that was opened, even after another one took
/// its name.
package final class AtlasContainer: Sendable {
  /// Where a section lies: bytes from the body's start, and its CRC-32.
  package struct Section: Hashable, Sendable {
    var offset: Int
    var length: Int
    var checksum: UInt32
  }

  package let path: String
  private let file: MappedFile
  private let sections: [String: Section]
  private let bodyOffset: Int
  private let blockChecksums: [UInt32]
  private let blocksChecked: Mutex<[Bool]>

  /// Opens and checks the header. Errors: unreadable, not an atlas, another format, damaged.
  package init(path: String) throws(AtlasError) {
    self.path = path
    do {
      file = try MappedFile(path: path)
    } catch {
      throw .unreadable(error)
    }
    let header = try file.withBytes { bytes throws(AtlasError) in
      try AtlasHeader(parsing: bytes, path: path)
    }
    sections = header.sections
    bodyOffset = header.bodyOffset
    blockChecksums = header.blockChecksums
    blocksChecked = Mutex([Bool](repeating: false, count: header.blockChecksums.count))
  }

  package var sectionNames: [String] { sections.keys.sorted() }

  /// The names in the order in which the sections lie in the file; empty ones by name.
  var sectionNamesInFile: [String] {
    sections.sorted {
      ($0.value.offset, $0.value.length, $0.key) < ($1.value.offset, $1.value.length, $1.key)
    }
    .map(\.key)
  }

  /// Lends the checked bytes of a section.
  package func withSection<Result>(
    _ name: String, _ body: (UnsafeRawBufferPointer) throws(AtlasError) -> Result
  ) throws(AtlasError) -> Result {
    guard let section = sections[name] else { throw .missingSection(path: path, name: name) }
    return try file.withBytes { bytes throws(AtlasError) in
      try check(section, name, in: bytes)
      let range = section.offset..<section.offset + section.length
      return try body(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Lets the system take the memory of a section's pages, which are read again when somebody asks.
  func dropPages(of name: String) {
    guard let section = sections[name] else { return }
    file.dropPages(section.offset..<section.offset + section.length)
  }

  /// A section as text. Errors: damage, or bytes that are not UTF-8.
  package func text(_ name: String) throws(AtlasError) -> String {
    try withSection(name) { bytes throws(AtlasError) in
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw .damaged(path: path, part: "section \(name) is not UTF-8")
      }
      return text
    }
  }

  /// Checks every block and every section, as `verify` does.
  package func checkEverything() throws(AtlasError) {
    for name in sectionNames {
      try withSection(name) { bytes throws(AtlasError) in
        guard let section = sections[name], CRC32.checksum(of: bytes) == section.checksum else {
          throw .damaged(path: path, part: "section \(name)")
        }
      }
    }
  }

  private func check(
    _ section: Section, _ name: String, in bytes: UnsafeRawBufferPointer
  ) throws(AtlasError) {
    guard section.length > 0 else { return }
    let first = (section.offset - bodyOffset) / AtlasFormat.blockLength
    let last = (section.offset + section.length - 1 - bodyOffset) / AtlasFormat.blockLength
    for block in first...last {
      let isChecked = blocksChecked.withLock { $0[block] }
      if isChecked { continue }
      let start = bodyOffset + block * AtlasFormat.blockLength
      let end = min(start + AtlasFormat.blockLength, bytes.count)
      let content = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      guard CRC32.checksum(of: content) == blockChecksums[block] else {
        throw .damaged(path: path, part: "block \(block), section \(name)")
      }
      blocksChecked.withLock { $0[block] = true }
    }
  }
}
