import TestSupport
import Testing

@testable import HostSystem

@Suite("Files that grow")
struct GrowingFileTests {
  @Test("A file has its name only when it is whole")
  func whole() throws {
    let folder = try TemporaryFolder()
    let path = FilePath.join(folder.path, "atlas.pdf")
    try AtomicFile.write("old", to: path)
    let file = try GrowingFile(for: path)
    try file.append([1, 2])
    #expect(try FileSystem.bytes(of: path) == Array("old".utf8))
    try file.append([3])
    try file.finish()
    #expect(try FileSystem.bytes(of: path) == [1, 2, 3])
    #expect(file.byteCount == 3)
    #expect(try FileSystem.names(in: folder.path) == ["atlas.pdf"])
  }

  @Test("A file that is given up leaves nothing, whether it is told so or forgotten")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    let path = FilePath.join(folder.path, "atlas.pdf")
    do {
      let forgotten = try GrowingFile(for: path)
      try forgotten.append([1])
    }
    let told = try GrowingFile(for: path)
    try told.append([1])
    told.abandon()
    #expect(try FileSystem.names(in: folder.path).isEmpty)
  }

  @Test("A folder in its place and a missing folder are refused")
  func refused() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SystemError.self) { try GrowingFile(for: folder.path) }
    #expect(throws: SystemError.self) {
      try GrowingFile(for: FilePath.join(folder.path, "none/atlas.pdf"))
    }
  }
}
