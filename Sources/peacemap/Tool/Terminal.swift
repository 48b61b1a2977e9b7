import Diagnostics
import FoundationEssentials
import HostSystem

/// Talks to the user: results on standard output, everything else on standard error.
struct Terminal: Sendable {
  var isQuiet = false
  /// Diagnostics as JSON lines, for programs.
  var isJSON = false

  func write(_ text: String) { StandardStream.output.write(text) }

  /// A line about what was done; silent with `--quiet` and `--json`.
  func note(_ text: String) {
    if !isQuiet, !isJSON { StandardStream.error.write(text + "\n") }
  }

  /// Errors always; warnings unless quiet; notes only as JSON or where `all` asks for them.
  /// - Parameter named: whether each sentence ends with the diagnostic's code in brackets.
  func report(_ diagnostics: [Diagnostic], all: Bool = false, named: Bool = false) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: break
      case .warning: if isQuiet { continue }
      case .note: if isQuiet || !(all || isJSON) { continue }
      }
      let name = named && !isJSON ? " [\(diagnostic.code)]" : ""
      StandardStream.error.write("\(line(diagnostic))\(name)\n")
    }
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    guard isJSON else { return diagnostic.description }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and numbers always encode; should that change, the sentence still comes out.
    guard let data = try? encoder.encode(diagnostic) else { return diagnostic.description }
    return String(decoding: data, as: UTF8.self)
  }
}
