import Foundation

/// The repository's README: its fenced blocks, and what they say a user types.
struct Readme {
  struct Block {
    var language: String
    var lines: [String]
  }

  /// What follows a `$`, with the lines that continue it after `>`, and what is shown below.
  struct Command {
    var line: String
    /// Empty where nothing is shown; then nothing is compared.
    var output: [String]
  }

  let source: String

  static func text() throws -> Readme {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../README.md").standardizedFileURL
    return Readme(source: try String(contentsOf: file, encoding: .utf8))
  }

  var blocks: [Block] {
    var blocks: [Block] = []
    var isOpen = false
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if !isOpen { blocks.append(Block(language: String(line.dropFirst(3)), lines: [])) }
        isOpen.toggle()
      } else if isOpen {
        blocks[blocks.count - 1].lines.append(String(line))
      }
    }
    return blocks
  }

  var consoleCommands: [Command] {
    var commands: [Command] = []
    for line in blocks.filter({ $0.language == "console" }).flatMap(\.lines) {
      if line.hasPrefix("$ ") {
        commands.append(Command(line: String(line.dropFirst(2)), output: []))
      } else if line == ">" || line.hasPrefix("> "), !commands.isEmpty {
        commands[commands.count - 1].line += "\n\(line.dropFirst(2))"
      } else if !commands.isEmpty {
        commands[commands.count - 1].output.append(line)
      }
    }
    return commands
  }
}
