import Foundation
import TestSupport
import Testing

@testable import CommandArguments

/// Runs a program and gives its standard output; nil when it fails.
private func output(of program: String, _ arguments: [String]) throws -> String? {
  guard let data = try? SystemTool(program).output(arguments) else { return nil }
  return String(decoding: data, as: UTF8.self)
}

@Suite struct CompletionScriptTests {
  @Test(
    "bash itself completes commands, options and values",
    arguments: [
      (["peacemap", "re"], ["render"]),
      (["peacemap", ""], ["render", "join", "completion", "check"]),
      (["peacemap", "render", "--wi"], ["--width"]),
      (["peacemap", "render", "--qu"], ["--quiet"]),
      (["peacemap", "--quiet", "render", "a", "--format", "p"], ["png", "pdf"]),
      (["peacemap", "render", "-f", "s"], ["svg"]),
      (["peacemap", "completion", "z"], ["zsh"]),
      (["peacemap", "render", "--set", "x"], []),
      (["peacemap", "join", "/et"], ["/etc"]),
      (["peacemap", "join", "--widt"], []),
    ] as [([String], [String])])
  func bash(_ words: [String], _ expected: [String]) throws {
    let quoted = words.map { CompletionScript.quoted($0) }.joined(separator: " ")
    let script = """
      \(CompletionScript.bash(for: ExampleTool.tool))
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1)
      _peacemap
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let text = try #require(try output(of: "bash", ["--norc", "-c", script]))
    #expect(text.split(separator: "\n").map(String.init) == expected)
  }

  @Test("The scripts for zsh and fish name every command, option and choice")
  func others() {
    let zsh = CompletionScript.zsh(for: ExampleTool.tool)
    #expect(zsh.hasPrefix("#compdef peacemap\n"))
    #expect(zsh.contains("'--format=[the format]:format:(png pdf svg)'"))
    #expect(zsh.contains("'*--set=[another value for a key of the project file]:set: '"))
    #expect(zsh.contains("'1:shell:(bash zsh fish)'") || zsh.contains("':shell:(bash zsh fish)'"))
    #expect(zsh.contains("'render:draw maps'"))
    let fish = CompletionScript.fish(for: ExampleTool.tool)
    #expect(fish.contains("-a render -d 'draw maps'"))
    #expect(
      fish.contains(
        "-n '__fish_seen_subcommand_from render' -l format -s f -r -a 'png pdf svg' -d 'the format'"
      ))
  }

  @Test("A quote in a text does not end it")
  func quoting() {
    #expect(CompletionScript.quoted("the map's") == "'the map'\\''s'")
  }
}
