import Foundation
import TestSupport
import Testing

@testable import RenderServer

@Suite("gzip")
struct GzipTests {
  @Test(
    "What is packed is unpacked by gzip",
    arguments: [600, 5_000, 300_000])
  func roundTrip(length: Int) throws {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 / 7 % 61) }
    let packed = try #require(Gzip.compressed(bytes))
    #expect(packed.count <= bytes.count / 10 * 9)
    let folder = try TemporaryFolder()
    let file = try folder.write("packed.gz", packed)
    #expect(Array(try SystemTool("gzip").output(["-dc", file])) == bytes)
  }

  @Test("What is short or does not shrink is sent as it is")
  func notWorthIt() {
    #expect(Gzip.compressed([]) == nil)
    #expect(Gzip.compressed([UInt8](repeating: 65, count: 599)) == nil)
    // Numbers without a pattern (Numerical Recipes' linear congruence) are like a PNG.
    var state: UInt32 = 1
    let noise = (0..<4_096).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    #expect(Gzip.compressed(noise) == nil)
  }
}
