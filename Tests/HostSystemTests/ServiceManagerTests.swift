import Foundation
import HostSystem
import TestSupport
import Testing

@Suite("What a program tells its service manager")
struct ServiceManagerTests {
  private func manager(_ path: String) -> ServiceManager {
    ServiceManager(environment: ["NOTIFY_SOCKET": path, "OTHER": "1"])
  }

  @Test("It is ready, and it stops: a datagram each, in sd_notify's words")
  func states() throws {
    let folder = try TemporaryFolder()
    let socket = try ListeningSocket(folder.file("notify"))
    let manager = manager(folder.file("notify"))
    #expect(socket.message() == nil)
    manager.tellReady()
    manager.tellStopping()
    #expect(socket.message() == "READY=1")
    #expect(socket.message() == "STOPPING=1")
    #expect(socket.message() == nil)
  }

  @Test("Reloading comes with the time of the clock that never goes back")
  func reloading() throws {
    let folder = try TemporaryFolder()
    let socket = try ListeningSocket(folder.file("notify"))
    let before = ProcessEnvironment.monotonicSeconds
    manager(folder.file("notify")).tellReloading()
    let after = ProcessEnvironment.monotonicSeconds
    let message = try #require(socket.message())
    let match = try #require(message.wholeMatch(of: /RELOADING=1\nMONOTONIC_USEC=([0-9]+)/))
    let seconds = try #require(Double(match.output.1)) / 1e6
    #expect(seconds >= before - 0.001 && seconds <= after + 0.001)
  }

  @Test("A name in the abstract namespace begins with @")
  func abstract() throws {
    let name = "@peacemap-test-\(UUID().uuidString)"
    let socket = try ListeningSocket(name)
    manager(name).tellReady()
    #expect(socket.message() == "READY=1")
  }

  @Test(
    "Without a manager, with one that is gone, or a name that is too long, nothing is told",
    arguments: [nil, "", "/nowhere/notify", String(repeating: "long/", count: 40)])
  func nobody(_ path: String?) {
    let manager = ServiceManager(environment: path.map { ["NOTIFY_SOCKET": $0] } ?? [:])
    manager.tellReady()
    manager.tellReloading()
    manager.tellStopping()
  }
}
