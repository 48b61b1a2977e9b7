/// Output as the README shows it: `…` stands for any text in a line, and alone for any lines.
struct ReadmeOutput {
  private let lines: [String]

  /// Empty lines are not compared.
  init(_ lines: [String]) { self.lines = lines.filter { !$0.isEmpty }.map(Self.normalised) }

  func fits(_ printed: [String]) -> Bool {
    Self.fits(lines[...], printed.map(Self.normalised)[...])
  }

  /// Times and sizes as a letter, runs of blanks as one.
  private static func normalised(_ line: String) -> String {
    line.replacing(#/\d+ (bytes|ms)\b/#) { "N \($0.output.1)" }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func fits(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    if first == "…" {
      return (printed.startIndex...printed.endIndex).contains {
        fits(shown.dropFirst(), printed[$0...])
      }
    }
    guard let line = printed.first, fits(line, pattern: first) else { return false }
    return fits(shown.dropFirst(), printed.dropFirst())
  }

  private static func fits(_ line: String, pattern: String) -> Bool {
    let parts = pattern.split(separator: "…", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return line == pattern
    }
    guard line.hasPrefix(first) else { return false }
    var rest = line.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
