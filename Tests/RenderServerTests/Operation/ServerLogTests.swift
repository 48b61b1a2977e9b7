import Foundation
import HostSystem
import Synchronization
import Testing

@testable import RenderServer

@Suite("The log")
struct ServerLogTests {
  /// What was written, by call.
  private final class Written: Sendable {
    private let pieces = Mutex<[[UInt8]]>([])

    func add(_ bytes: [UInt8]) { pieces.withLock { $0.append(bytes) } }
    var all: [[UInt8]] { pieces.withLock { $0 } }
    var lines: [String] {
      String(decoding: all.joined(), as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  private func log(_ written: Written) -> ServerLog {
    ServerLog(now: { "2026-11-26T03:41:00Z" }, write: { written.add($0) })
  }

  private func object(_ line: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
  }

  @Test("A line is one object of JSON with time, event and members")
  func line() throws {
    let written = Written()
    log(written).tell(
      "request",
      [
        ("path", .text("/maps/été.png")), ("status", .number(200)), ("milliseconds", .time(12.34)),
        ("cached", .flag(true)),
      ])
    let line = try #require(written.lines.first)
    let object = try object(line)
    #expect(object["time"] as? String == "2026-11-26T03:41:00Z")
    #expect(object["event"] as? String == "request")
    #expect(object["path"] as? String == "/maps/été.png")
    #expect(object["status"] as? Int == 200)
    #expect(object["milliseconds"] as? Double == 12.3)
    #expect(object["cached"] as? Bool == true)
    #expect(written.lines.count == 1)
  }

  @Test(
    "No text breaks a line or its JSON",
    arguments: [
      "a\"b", "back\\slash", "line\nfeed\r", "\u{0}\u{1}\u{1F}\u{7F}", "\u{1B}[31mred",
      "\u{2028}\u{FEFF}", "😀", "\"}\n{\"event\":\"forged\"",
    ])
  func hostile(text: String) throws {
    let written = Written()
    log(written).tell("request", [("path", .text(text))])
    #expect(written.lines.count == 1)
    let shown = try #require(try object(written.lines[0])["path"] as? String)
    #expect(
      shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    #expect(shown.unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test(
    "Times have tenths of a millisecond",
    arguments: [(0.0, "0.0"), (0.04, "0.0"), (0.05, "0.1"), (9.96, "10.0"), (123.45, "123.5")])
  func times(milliseconds: Double, text: String) {
    let written = Written()
    log(written).tell("x", [("t", .time(milliseconds))])
    #expect(written.lines[0].hasSuffix("\"t\":\(text)}"))
  }

  @Test("Lines are written together, whole, and all of them at a flush")
  func batching() {
    let written = Written()
    let log = log(written)
    log.add("first", [])
    #expect(written.all.isEmpty)
    let filler = String(repeating: "x", count: 1_000)
    for _ in 0..<8 { log.add("filler", [("text", .text(filler))]) }
    #expect(written.all.count == 1)
    #expect(written.all[0].last == UInt8(ascii: "\n"))
    #expect(written.lines.count == 9)
    log.add("last", [])
    #expect(written.lines.count == 9)
    log.flush()
    #expect(written.lines.count == 10)
    log.flush()
    #expect(written.all.count == 2)
  }

  @Test("Lines of many threads are never mixed or lost")
  func threads() throws {
    let written = Written()
    let log = log(written)
    let threads = try (0..<4).map { number in
      try SystemThread(name: "log-\(number)") {
        for step in 0..<500 { log.add("step", [("n", .number(number * 1_000 + step))]) }
      }
    }
    for thread in threads { thread.join() }
    log.flush()
    let numbers = try Set(written.lines.map { try #require(try object($0)["n"] as? Int) })
    #expect(written.lines.count == 2_000)
    #expect(numbers.count == 2_000)
  }
}
