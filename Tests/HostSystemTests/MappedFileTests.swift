import TestSupport
import Testing

@testable import HostSystem

@Suite("Mapped files")
struct MappedFileTests {
  @Test("The bytes stay those that were opened when another file takes the name")
  func replacement() throws {
    let folder = try TemporaryFolder()
    let path = FilePath.join(folder.path, "a")
    try AtomicFile.write("first", to: path)
    let file = try MappedFile(path: path)
    try AtomicFile.write("second", to: path)
    #expect(file.withBytes { Array($0) } == Array("first".utf8))
  }

  @Test("An empty file has no bytes; a folder and a missing file are errors")
  func edges() throws {
    let folder = try TemporaryFolder()
    let path = FilePath.join(folder.path, "empty")
    try AtomicFile.write("", to: path)
    #expect(try MappedFile(path: path).count == 0)
    #expect(throws: SystemError.self) { try MappedFile(path: folder.path) }
    #expect(throws: SystemError.self) { try MappedFile(path: path + "x") }
  }

  @Test("Pages that were dropped come back, whatever the range")
  func droppedPages() throws {
    let folder = try TemporaryFolder()
    let path = FilePath.join(folder.path, "a")
    let bytes = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try AtomicFile.write(bytes, to: path)
    let file = try MappedFile(path: path)
    for range in [0..<0, 0..<50_000, 5_000..<9_000, 49_999..<60_000, -5..<4_097] {
      file.dropPages(range)
      #expect(file.withBytes { Array($0) } == bytes)
    }
  }

  @Test("A stamp changes with the file")
  func stamp() throws {
    let folder = try TemporaryFolder()
    let path = FilePath.join(folder.path, "a")
    #expect(FileStamp(path: path) == nil)
    try AtomicFile.write("1", to: path)
    let first = FileStamp(path: path)
    try AtomicFile.write("22", to: path)
    #expect(first != nil)
    #expect(FileStamp(path: path) != first)
  }
}
