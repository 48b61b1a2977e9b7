import Testing

@testable import HostSystem

@Suite("Child processes")
struct ChildProcessTests {
  private func shell(
    _ script: String, input: [UInt8] = []
  ) throws -> (ChildProcess.Outcome, [String]) {
    var lines: [String] = []
    let outcome = try ChildProcess.run(
      "/bin/sh", ["-c", script], environment: ["PATH": "/bin:/usr/bin", "WORD": "peace"],
      input: input
    ) { lines.append($0) }
    return (outcome, lines)
  }

  @Test("Input goes in, output comes back, lines arrive on descriptor 3")
  func exchange() throws {
    let (outcome, lines) = try shell(
      "cat; echo one >&3; printf 'two\\nlast' >&3; echo $WORD", input: Array("hello ".utf8))
    #expect(String(decoding: outcome.output, as: UTF8.self) == "hello peace\n")
    #expect(lines == ["one", "two", "last"])
    #expect(outcome.exitCode == 0)
  }

  @Test("More input than a pipe holds is passed whole")
  func largeInput() throws {
    let input = [UInt8](repeating: 65, count: 1_000_000)
    #expect(try shell("wc -c", input: input).0.output == Array("1000000\n".utf8))
  }

  @Test("A child that does not read its input does not block or kill the parent")
  func unreadInput() throws {
    let input = [UInt8](repeating: 65, count: 1_000_000)
    #expect(try shell("exit 3", input: input).0.exitCode == 3)
  }

  @Test("A signal is told from an exit code")
  func signal() throws {
    let outcome = try shell("kill -9 $$").0
    #expect(outcome.exitCode == nil)
    #expect(outcome.signal == 9)
  }

  @Test("A program that does not exist is an error that names it")
  func missingProgram() {
    let error = #expect(throws: SystemError.self) {
      try ChildProcess.run("/no/such/tool", [], environment: [:], input: []) { _ in }
    }
    #expect(error?.description.contains("/no/such/tool") == true)
  }
}
