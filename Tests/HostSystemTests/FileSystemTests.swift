import Foundation
import TestSupport
import Testing

@testable import HostSystem

@Suite("File system")
struct FileSystemTests {
  @Test("A folder goes with all it holds; what a link in it leads to stays")
  func removesTree() throws {
    let folder = try TemporaryFolder()
    func path(_ name: String) -> String { FilePath.join(folder.path, name) }
    try FileSystem.createFolder(path("tree/inner"))
    try AtomicFile.write("a", to: path("tree/inner/a.txt"))
    try FileSystem.createFolder(path("kept"))
    try AtomicFile.write("b", to: path("kept/b.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: path("tree/link"), withDestinationPath: path("kept"))
    try FileSystem.removeTree(path("tree"))
    #expect(try FileSystem.names(in: folder.path) == ["kept"])
    #expect(try FileSystem.names(in: path("kept")) == ["b.txt"])
    // One that is not there is no error, and a file alone goes too.
    try FileSystem.removeTree(path("tree"))
    try FileSystem.removeTree(path("kept/b.txt"))
    #expect(try FileSystem.names(in: path("kept")) == [])
  }

  @Test("A link is one wherever it leads; what it leads to is what stands there")
  func links() throws {
    let folder = try TemporaryFolder()
    let link = FilePath.join(folder.path, "link")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: FilePath.join(folder.path, "nowhere"))
    #expect(FileSystem.isLink(link))
    #expect(FileSystem.kind(of: link) == .missing)
    #expect(!FileSystem.isLink(folder.path))
    #expect(!FileSystem.isLink(FilePath.join(folder.path, "nothing")))
  }

  @Test("What cannot be looked at is not missing: a link to itself")
  func unknowable() throws {
    let folder = try TemporaryFolder()
    let link = FilePath.join(folder.path, "loop")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: link)
    #expect(FileSystem.kind(of: link) == .other)
    // A file that stands where a folder would have to is none.
    let file = FilePath.join(folder.path, "file")
    try AtomicFile.write("x", to: file)
    #expect(FileSystem.kind(of: FilePath.join(file, "below")) == .missing)
  }
}
