import Foundation
import HostSystem
import Testing

@Suite("What a process knows of itself")
struct ProcessEnvironmentTests {
  @Test("The time of day is RFC 3339 in UTC, to the second")
  func timestamp() throws {
    let before = Date().timeIntervalSince1970.rounded(.down)
    let text = ProcessEnvironment.timestamp
    let after = Date().timeIntervalSince1970
    #expect(text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    let time = try Date(text, strategy: .iso8601).timeIntervalSince1970
    #expect(time >= before && time <= after)
    let today = ProcessEnvironment.today
    #expect(text.prefix(4) == "\(today.year)" || text.contains("-01-01T"))
  }

  @Test("Memory that is written to is resident, and never more than the most so far")
  func memory() {
    let count = 64 << 20
    let block = [UInt8](repeating: 1, count: count)
    let (resident, peak) = withExtendedLifetime(block) {
      (ProcessEnvironment.residentMemoryInBytes, ProcessEnvironment.peakMemoryInBytes)
    }
    #expect(resident >= count)
    // The kernel counts both in batches of pages.
    #expect(resident <= peak + (8 << 20))
  }

  @Test("There is a processor, and waiting takes its time")
  func rest() {
    #expect(ProcessEnvironment.processorCount >= 1)
    let start = ProcessEnvironment.monotonicSeconds
    ProcessEnvironment.sleep(milliseconds: 20)
    #expect(ProcessEnvironment.monotonicSeconds - start >= 0.019)
  }
}
