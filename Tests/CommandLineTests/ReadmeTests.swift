import Foundation
import HostSystem
import Testing

/// The README's commands, typed one after the other in an empty folder as a new user would.
@Suite struct ReadmeTests {
  @Test("Each command of the README ends well and prints what the README shows")
  func commands() throws {
    let bench = try Workbench()
    let shell = try ReadmeShell(bench)
    let commands = try Readme.text().consoleCommands
    try #require(commands.count > 10)
    for command in commands {
      let run = try shell.run(command.line)
      #expect(run.code == 0, "\(command.line): \(run.text)")
      guard !command.output.isEmpty else { continue }
      #expect(
        ReadmeOutput(command.output).fits(run.lines), "\(command.line) prints: \(run.text)")
    }
  }

  @Test("No block of the README is typed by users and left untested, except those that build")
  func blocks() throws {
    for block in try Readme.text().blocks where !["console", "csv"].contains(block.language) {
      #expect(block.language == "sh")
      #expect(block.lines.allSatisfy { $0.hasPrefix("make ") }, "\(block.lines)")
    }
  }

  @Test("Every command of the tool is named in the README or its own help")
  func complete() throws {
    let text = try Readme.text().source
    for command in [
      "init", "inspect", "join", "check", "render", "report", "table", "explain", "serve", "tiles",
      "diff", "verify",
    ] {
      #expect(
        text.contains("$ peacemap \(command) ") || text.contains("$ peacemap \(command)\n"),
        "\(command)")
    }
    #expect(text.contains("`peacemap schema`"))
    #expect(text.contains("`peacemap withdraw ID`"))
  }

  @Test(
    "What the README shows is compared line by line, times and sizes aside",
    arguments: [
      (["a.png  5 bytes  7 ms"], ["a.png  512 bytes  81 ms"], true),
      (["a.png  5 bytes  7 ms"], ["b.png  5 bytes  7 ms"], false),
      (["first", "…"], ["first", "second", "third"], true), (["first", "…"], ["first"], true),
      (["…", "last"], ["first", "last"], true), (["…", "last"], ["last", "first"], false),
      (["one … three"], ["one two three"], true), (["one … three"], ["one two"], false),
      (["a   b"], ["a b"], true), (["a"], ["a", "b"], false), (["a", "b"], ["a"], false),
    ])
  func comparison(_ shown: [String], _ printed: [String], _ fits: Bool) {
    #expect(ReadmeOutput(shown).fits(printed) == fits)
  }
}
