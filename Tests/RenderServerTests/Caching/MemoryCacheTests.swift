import HostSystem
import Testing

@testable import RenderServer

@Suite("The cache in memory")
struct MemoryCacheTests {
  @Test("Values are kept up to the bound; the longest unused goes first")
  func order() {
    let cache = MemoryCache<String, Int>(mostBytes: 30)
    for (index, key) in ["a", "b", "c"].enumerated() {
      cache.insert(index, for: key, byteCount: 10)
    }
    #expect(cache.count == 3)
    #expect(cache.byteCount == 30)
    // A look makes it the most recently used.
    #expect(cache.value("a") == 0)
    cache.insert(3, for: "d", byteCount: 10)
    #expect(cache.value("b") == nil)
    #expect(cache.value("a") == 0)
    #expect(cache.value("c") == 2)
    #expect(cache.value("d") == 3)
  }

  @Test("A large value makes room for itself by as many as it needs")
  func large() {
    let cache = MemoryCache<Int, Int>(mostBytes: 100)
    for key in 0..<10 { cache.insert(key, for: key, byteCount: 10) }
    cache.insert(10, for: 10, byteCount: 75)
    #expect(cache.count == 3)
    #expect(cache.byteCount == 95)
    #expect((0..<11).filter { cache.value($0) != nil } == [8, 9, 10])
  }

  @Test("A new value takes the place of the old one, in its own size")
  func replacing() {
    let cache = MemoryCache<String, Int>(mostBytes: 30)
    cache.insert(1, for: "a", byteCount: 20)
    cache.insert(2, for: "a", byteCount: 5)
    #expect(cache.value("a") == 2)
    #expect(cache.count == 1)
    #expect(cache.byteCount == 5)
  }

  @Test("A value larger than the whole bound is not kept and drives nothing out")
  func tooLarge() {
    let cache = MemoryCache<String, Int>(mostBytes: 30)
    cache.insert(1, for: "a", byteCount: 30)
    cache.insert(2, for: "b", byteCount: 31)
    #expect(cache.value("b") == nil)
    #expect(cache.value("a") == 1)
  }

  @Test("A bound of zero keeps nothing")
  func none() {
    let cache = MemoryCache<String, Int>(mostBytes: 0)
    cache.insert(1, for: "a", byteCount: 1)
    #expect(cache.value("a") == nil)
    #expect(cache.count == 0)
  }

  @Test("What a rule names is forgotten, and the rest keeps its order")
  func rule() {
    let cache = MemoryCache<String, Int>(mostBytes: 40)
    for (index, key) in ["old/a", "new/a", "old/b", "new/b"].enumerated() {
      cache.insert(index, for: key, byteCount: 10)
    }
    cache.removeAll { $0.hasPrefix("old/") }
    #expect(cache.count == 2)
    #expect(cache.byteCount == 20)
    #expect(cache.value("old/a") == nil)
    for key in 0..<3 { cache.insert(key, for: "\(key)", byteCount: 10) }
    #expect(cache.value("new/a") == nil)
    #expect(cache.value("new/b") == 3)
    cache.removeAll()
    #expect(cache.count == 0)
    #expect(cache.byteCount == 0)
    cache.insert(5, for: "again", byteCount: 40)
    #expect(cache.value("again") == 5)
  }

  @Test("Many threads find whole values and leave the sum right")
  func threads() throws {
    let cache = MemoryCache<Int, Int>(mostBytes: 640)
    let threads = try (0..<8).map { number in
      try SystemThread(name: "cache-\(number)") {
        for step in 0..<500 {
          let key = (step * 7 + number * 13) % 100
          if let value = cache.value(key), value != key { Issue.record("\(key) has \(value)") }
          cache.insert(key, for: key, byteCount: 10)
          if step % 100 == 99 { cache.removeAll { $0 % 2 == 0 } }
        }
      }
    }
    for thread in threads { thread.join() }
    #expect(cache.byteCount <= 640)
    #expect(cache.byteCount == 10 * cache.count)
    #expect((0..<100).count { cache.value($0) != nil } == cache.count)
  }
}
