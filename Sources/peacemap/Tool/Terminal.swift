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

  /// So many warnings or notes of one kind about one file are printed in full: ten thousand rows
  /// would push everything else off the screen.
  private static let shownOfAKind = 20

  /// What is said of many rows of a file alike.
  private struct Kind: Hashable {
    var severity: Diagnostic.Severity
    var code: String
    var file: String?
  }

  /// Errors always; warnings unless quiet; notes only as JSON or where `all` asks for them. As text,
  /// many of one kind about one file are counted after the first; as JSON each is told.
  /// - Parameter named: whether each sentence ends with the diagnostic's code in brackets.
  func report(_ diagnostics: [Diagnostic], all: Bool = false, named: Bool = false) {
    var told: [Kind: Int] = [:]
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: break
      case .warning: if isQuiet { continue }
      case .note: if isQuiet || !(all || isJSON) { continue }
      }
      if !isJSON, diagnostic.severity != .error {
        let kind = Kind(
          severity: diagnostic.severity, code: diagnostic.code, file: diagnostic.place.file)
        told[kind, default: 0] += 1
        if told[kind, default: 0] > Self.shownOfAKind { continue }
      }
      let name = named && !isJSON ? " [\(diagnostic.code)]" : ""
      StandardStream.error.write("\(line(diagnostic))\(name)\n")
    }
    for line in Self.linesAboutTheRest(told) { StandardStream.error.write("\(line)\n") }
  }

  /// How many of each kind were not printed, in the order of their sentences.
  private static func linesAboutTheRest(_ told: [Kind: Int]) -> [String] {
    told.filter { $0.value > shownOfAKind }.map { kind, count in
      Diagnostic(
        kind.severity, kind.code, "\(count - shownOfAKind) more of this kind [\(kind.code)]",
        at: Place(file: kind.file), advice: "--json tells each"
      ).description
    }.sorted()
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
