package import Prose

/// A text of a report: where it is and where it stands.
package struct ReportTextSpecification: Hashable, Sendable {
  /// The text of one language.
  package struct File: Hashable, Sendable {
    /// BCP 47.
    package let language: String
    package let source: SourceReference
  }

  /// The key in the report, which links have as `#text-name`.
  package let name: String
  /// In the order of the project file; at least one.
  package let files: [File]
  package let place: ReportText.Place
}

extension ReportTextSpecification {
  init(_ name: String, _ reader: NodeReader) throws(ConfigurationError) {
    self.name = name
    place = try reader.child("before")?.word(ReportText.Place.self) ?? .summary
    let file = try reader.required("file")
    if file.node.entries == nil {
      let source = try reader.source("file")
      files = source.map { [File(language: reader.defaultLanguage, source: $0)] } ?? []
    } else {
      var files: [File] = []
      for (language, _) in file.entries {
        if let source = try file.source(language) {
          files.append(File(language: language, source: source))
        }
      }
      self.files = files
    }
  }
}
