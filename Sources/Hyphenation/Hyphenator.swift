import Drawing

/// Divides words by the pattern files of Debian's `hyphen-*` packages.
///
/// A language's file is read when its first word is asked for. Not shared between threads.
package final class Hyphenator: Hyphenating {
  /// A file of patterns and where it comes from.
  package struct Patterns: Hashable, Sendable {
    package let file: String
    package let debianPackage: String
  }

  /// Where Debian's packages put their files.
  package static let usualFolder = "/usr/share/hyphen"

  private let folder: String
  /// Nil for a file that could not be read.
  private var files: [Patterns: PatternFile?] = [:]

  package init(folder: String = usualFolder) { self.folder = folder }

  package func divisions(of word: String, language: String) -> [Int] {
    guard let patterns = Self.patterns(for: language) else { return [] }
    return file(patterns)?.divisions(of: word) ?? []
  }

  /// The patterns that a language has and that are not installed; nil where nothing is missing.
  package func missingPatterns(for language: String) -> Patterns? {
    guard let patterns = Self.patterns(for: language), file(patterns) == nil else { return nil }
    return patterns
  }

  /// The patterns for a language; English is British where nothing else is said. Nil for languages
  /// that divide no words at the ends of lines, such as Arabic, or for which there are no patterns.
  static func patterns(for language: String) -> Patterns? {
    let tag = language.split(separator: "-").map { $0.lowercased() }
    switch tag.first {
    case "en":
      return tag.dropFirst().contains("us")
        ? Patterns(file: "hyph_en_US.dic", debianPackage: "hyphen-en-us")
        : Patterns(file: "hyph_en_GB.dic", debianPackage: "hyphen-en-gb")
    case "fr": return Patterns(file: "hyph_fr.dic", debianPackage: "hyphen-fr")
    case "es": return Patterns(file: "hyph_es_ES.dic", debianPackage: "hyphen-es")
    case "uk": return Patterns(file: "hyph_uk_UA.dic", debianPackage: "hyphen-uk")
    default: return nil
    }
  }

  private func file(_ patterns: Patterns) -> PatternFile? {
    if let known = files[patterns] { return known }
    let file = PatternFile(path: "\(folder)/\(patterns.file)")
    files[patterns] = .some(file)
    return file
  }
}
