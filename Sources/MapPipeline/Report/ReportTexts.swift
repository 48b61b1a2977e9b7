import AtlasFile
import Configuration
import Prose

/// The texts of one report in one language, and the web addresses in them.
struct ReportTexts {
  /// In the order of the project file.
  let texts: [ReportText]

  /// A text without a file in `language` is the one that would stand in for another text of the
  /// project. Errors: a damaged atlas.
  init(project: OpenProject, report: String, language: String) throws(PipelineError) {
    let all = try project.read { atlas throws(AtlasError) in try atlas.texts() }
      .filter { $0.report == report }
    var texts: [ReportText] = []
    for text in all where !texts.contains(where: { $0.name == text.name }) {
      let versions = all.filter { $0.name == text.name }
      let languages = Dictionary(
        versions.map { ($0.language, $0.language) }, uniquingKeysWith: { first, _ in first })
      let chosen = LocalizedText(
        languages, defaultLanguage: project.specification.defaultLanguage
      ).text(in: language)
      texts.append(versions.first { $0.language == chosen } ?? text)
    }
    self.texts = texts
  }

  /// Gives the web addresses of the texts at some places their numbers, in reading order.
  func number(in numbers: inout SourceNumbers, before places: [ReportText.Place]) {
    for place in places {
      for text in texts where text.place == place {
        for address in Self.webAddresses(of: text) { _ = numbers.number(of: address) }
      }
    }
  }

  /// The numbers of all web addresses.
  func numbers(in numbers: inout SourceNumbers) -> [String: Int] {
    var result: [String: Int] = [:]
    for address in texts.flatMap(Self.webAddresses) where result[address] == nil {
      result[address] = numbers.number(of: address)
    }
    return result
  }

  private static func webAddresses(of text: ReportText) -> [String] {
    text.text.targets.compactMap { target in
      if case .address(let address) = target, address.lowercased().hasPrefix("http") {
        address
      } else {
        nil
      }
    }
  }
}
