import Foundation
import TestSupport
import Testing

@testable import HostSystem

@Suite("Atomic files")
struct AtomicFileTests {
  @Test("A file is written whole, with its permissions, and nothing else is left")
  func writes() throws {
    let folder = try TemporaryFolder()
    let path = FilePath.join(folder.path, "map.png")
    try AtomicFile.write([1, 2, 3], to: path, permissions: 0o600)
    #expect(try FileSystem.bytes(of: path) == [1, 2, 3])
    #expect(try FileSystem.names(in: folder.path) == ["map.png"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("An existing file is replaced")
  func replaces() throws {
    let folder = try TemporaryFolder()
    let path = FilePath.join(folder.path, "a.txt")
    try AtomicFile.write("old and long", to: path)
    try AtomicFile.write("new", to: path)
    #expect(try FileSystem.bytes(of: path) == Array("new".utf8))
  }

  @Test("A missing folder is named in the system's words")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    let path = FilePath.join(folder.path, "none/map.png")
    let error = #expect(throws: SystemError.self) { try AtomicFile.write([1], to: path) }
    #expect(error?.description == "cannot write \(path): No such file or directory")
    #expect(error?.isMissing == true)
  }

  @Test("A parent that is a file is refused")
  func parentIsAFile() throws {
    let folder = try TemporaryFolder()
    let file = FilePath.join(folder.path, "file")
    try AtomicFile.write("x", to: file)
    #expect(throws: SystemError.self) { try AtomicFile.write([1], to: file + "/map.png") }
    #expect(throws: SystemError.self) { try FileSystem.createFolder(file + "/deep") }
    #expect(try FileSystem.bytes(of: file) == Array("x".utf8))
  }

  @Test("A folder in the file's place is refused and stays")
  func destinationIsAFolder() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: SystemError.self) { try AtomicFile.write([1], to: folder.path) }
    #expect(error?.number == EISDIR)
    #expect(FileSystem.kind(of: folder.path) == .folder)
  }

  @Test("Of several files none is written when one cannot be, and old ones stay")
  func severalOrNone() throws {
    let folder = try TemporaryFolder()
    let paths = ["a.png", "none/b.png", "c.png"].map { FilePath.join(folder.path, $0) }
    try AtomicFile.write("old", to: paths[0])
    let parts = paths.map { AtomicFile.Part([1], $0) }
    #expect(throws: SystemError.self) { try AtomicFile.write(parts) }
    #expect(try FileSystem.names(in: folder.path) == ["a.png"])
    #expect(try FileSystem.bytes(of: paths[0]) == Array("old".utf8))
    try AtomicFile.write([.init([1], paths[0]), .init([2], paths[2])])
    #expect(try FileSystem.names(in: folder.path) == ["a.png", "c.png"])
    #expect(try FileSystem.bytes(of: paths[2]) == [2])
  }

  @Test("The folders that are made are told; they go only when they are empty")
  func madeFolders() throws {
    let folder = try TemporaryFolder()
    let inner = FilePath.join(folder.path, "a/b")
    let outer = FilePath.join(folder.path, "a")
    #expect(try FileSystem.createFolder(inner) == [outer, inner])
    #expect(try FileSystem.createFolder(inner) == [])
    FileSystem.removeEmptyFolder(outer)
    #expect(FileSystem.kind(of: inner) == .folder)
    FileSystem.removeEmptyFolder(inner)
    #expect(FileSystem.kind(of: inner) == .missing)
  }
}
