import Foundation
import TestSupport
import Testing

@testable import HostSystem

@Suite("Atomic files that need not outlive the machine's power")
struct UnflushedFileTests {
  @Test("They are whole, replace the old one, and leave nothing else", arguments: [true, false])
  func writes(_ isFlushed: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tile.png")
    try AtomicFile.write([1, 2, 3, 4], to: path, isFlushed: isFlushed)
    try AtomicFile.write([5, 6], to: path, permissions: 0o600, isFlushed: isFlushed)
    #expect(try FileSystem.bytes(of: path) == [5, 6])
    #expect(try FileSystem.names(in: folder.path) == ["tile.png"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("Several are written, or none where one cannot be", arguments: [true, false])
  func several(_ isFlushed: Bool) throws {
    let folder = try TemporaryFolder()
    let paths = ["a", "none/b"].map { folder.file($0) }
    try AtomicFile.write("old", to: paths[0])
    let error = #expect(throws: SystemError.self) {
      try AtomicFile.write(paths.map { AtomicFile.Part([9], $0) }, isFlushed: isFlushed)
    }
    #expect(error?.path == paths[1] && error?.isMissing == true)
    #expect(try FileSystem.bytes(of: paths[0]) == Array("old".utf8))
    #expect(try FileSystem.names(in: folder.path) == ["a"])
  }

  @Test("Readers see the old file or the new one, never half of one")
  func whole() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tile")
    func content(_ round: Int) -> [UInt8] {
      [UInt8](repeating: UInt8(round), count: 10_000 + round)
    }
    try AtomicFile.write(content(0), to: path, isFlushed: false)
    let writer = try SystemThread(name: "writer") {
      for round in 1...100 {
        do throws(SystemError) {
          try AtomicFile.write(
            [UInt8](repeating: UInt8(round), count: 10_000 + round), to: path, isFlushed: false)
        } catch {
          Issue.record(error)
        }
      }
    }
    for _ in 0..<200 {
      let bytes = try FileSystem.bytes(of: path)
      let round = Int(bytes.first ?? 255)
      #expect(bytes == content(round))
    }
    writer.join()
    #expect(try FileSystem.bytes(of: path) == content(100))
    #expect(try FileSystem.names(in: folder.path) == ["tile"])
  }
}
