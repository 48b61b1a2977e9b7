import Foundation
import TestSupport
import Testing

@testable import RenderServer

@Suite("The cache on disk")
struct DiskCacheTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("cache")
  }

  /// A key that is easily told from others.
  private func key(_ digit: Character) -> String { String(repeating: digit, count: 64) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("What is put in comes out")
  func roundTrip() throws {
    let cache = try DiskCache(folder: path, mostBytes: 10_000)
    cache.insert(head: Array("image/png".utf8), body: [0, 255, 10], for: key("a"))
    cache.insert(head: [], body: [], for: key("b"))
    let first = try #require(cache.value(key("a")))
    #expect(first.head == Array("image/png".utf8))
    #expect(first.body == [0, 255, 10])
    let second = try #require(cache.value(key("b")))
    #expect(second.head.isEmpty)
    #expect(second.body.isEmpty)
    #expect(cache.value(key("c")) == nil)
    #expect(try names() == [key("a"), key("b")])
  }

  @Test("A later body takes the place of the first")
  func replacing() throws {
    let cache = try DiskCache(folder: path, mostBytes: 10_000)
    cache.insert(head: [], body: [UInt8](repeating: 1, count: 1_000), for: key("a"))
    cache.insert(head: [], body: [2], for: key("a"))
    #expect(cache.value(key("a"))?.body == [2])
    #expect(cache.byteCount < 1_000)
  }

  @Test("The folder and its files are for their owner alone")
  func permissions() throws {
    let cache = try DiskCache(folder: path, mostBytes: 10_000)
    cache.insert(head: [1], body: [2], for: key("a"))
    #expect(try permissions(path) == 0o700)
    #expect(try permissions(path + "/" + key("a")) == 0o600)
  }

  @Test("Damage of any byte, or a lost end, is found, not served, and removed")
  func damage() throws {
    let cache = try DiskCache(folder: path, mostBytes: 10_000)
    let file = path + "/" + key("a")
    cache.insert(head: [1, 2], body: [3, 4, 5], for: key("a"))
    let whole = try Data(contentsOf: URL(filePath: file))
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= 0x10
      try damaged.write(to: URL(filePath: file))
      #expect(cache.value(key("a")) == nil, "byte \(index)")
      #expect(!FileManager.default.fileExists(atPath: file), "byte \(index)")
      cache.insert(head: [1, 2], body: [3, 4, 5], for: key("a"))
    }
    for length in [0, 1, 63, 64, 67, 68, whole.count - 1] {
      try whole.prefix(length).write(to: URL(filePath: file))
      #expect(cache.value(key("a")) == nil, "\(length) bytes")
      cache.insert(head: [1, 2], body: [3, 4, 5], for: key("a"))
    }
    try (whole + [0]).write(to: URL(filePath: file))
    #expect(cache.value(key("a")) == nil)
    #expect(cache.byteCount == 0)
  }

  @Test("A file that somebody took away is no answer and no longer counted")
  func takenAway() throws {
    let cache = try DiskCache(folder: path, mostBytes: 10_000)
    cache.insert(head: [], body: [1], for: key("a"))
    try FileManager.default.removeItem(atPath: path + "/" + key("a"))
    #expect(cache.value(key("a")) == nil)
    #expect(cache.byteCount == 0)
  }

  @Test("Over the bound the longest unused go, down to nine tenths of it")
  func bound() throws {
    let cache = try DiskCache(folder: path, mostBytes: 1_000)
    // A file has 68 bytes beyond its head and body (the digest and a length): 200 in all.
    for digit: Character in ["a", "b", "c", "d", "e"] {
      cache.insert(head: [], body: [UInt8](repeating: 1, count: 132), for: key(digit))
    }
    #expect(cache.byteCount == 1_000)
    #expect(cache.value(key("a")) != nil)
    cache.insert(head: [], body: [UInt8](repeating: 1, count: 132), for: key("f"))
    #expect(cache.byteCount == 800)
    #expect(try names() == [key("a"), key("d"), key("e"), key("f")])
    #expect(cache.value(key("b")) == nil)
  }

  @Test("What is larger than the bound is not written")
  func tooLarge() throws {
    let cache = try DiskCache(folder: path, mostBytes: 100)
    cache.insert(head: [], body: [UInt8](repeating: 1, count: 33), for: key("a"))
    #expect(try names().isEmpty)
    #expect(cache.value(key("a")) == nil)
  }

  @Test(
    "No key but 64 hexadecimal digits in lower case becomes a file",
    arguments: [
      "", "../a", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
      String(repeating: "A", count: 64), String(repeating: "g", count: 64),
      "/" + String(repeating: "a", count: 63),
    ])
  func keys(key: String) throws {
    let cache = try DiskCache(folder: path, mostBytes: 10_000)
    cache.insert(head: [], body: [1], for: key)
    #expect(cache.value(key) == nil)
    #expect(try names().isEmpty)
  }

  @Test("A restart finds what was there, and a smaller bound makes it fit")
  func restart() throws {
    let first = try DiskCache(folder: path, mostBytes: 1_000)
    for digit: Character in ["a", "b", "c"] {
      first.insert(head: [7], body: [UInt8](repeating: 1, count: 131), for: key(digit))
    }
    let second = try DiskCache(folder: path, mostBytes: 1_000)
    #expect(second.byteCount == 600)
    #expect(second.value(key("b"))?.head == [7])
    let third = try DiskCache(folder: path, mostBytes: 450)
    #expect(third.byteCount == 400)
    #expect(try names().count == 2)
  }

  @Test("What a killed process left half written is removed; files of others stay")
  func foreign() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let half = ".\(key("a")).4711.123.part"
    for name in [half, "README", ".hidden", key("a") + ".txt"] {
      try folder.write("cache/" + name, [1])
    }
    let cache = try DiskCache(folder: path, mostBytes: 100)
    #expect(cache.byteCount == 0)
    for digit: Character in ["a", "b", "c"] {
      cache.insert(head: [], body: [1, 2, 3], for: key(digit))
    }
    #expect(try names() == [".hidden", "README", key("a") + ".txt", key("c")])
  }

  @Test("A folder that cannot be made or read says so")
  func noFolder() throws {
    let file = try folder.write("file", [1])
    for path in [file, file + "/cache"] {
      #expect {
        try DiskCache(folder: path, mostBytes: 100)
      } throws: { error in
        if case .cacheFolder = error as? ServerError { true } else { false }
      }
    }
  }
}
