package import Configuration

/// The project file in both its forms.
package enum ProjectFile {
  /// The file's usual name.
  package static let name = "peacemap.yaml"

  /// What preparation needs: the checked specification, and the form of it that is published in the
  /// atlas. Errors: every mistake of the file at once.
  package static func read(
    text: String, file: String, settings: [String] = []
  ) throws(ConfigurationError) -> (specification: ProjectSpecification, published: String) {
    let document = try YAMLDocument.parse(text: text, file: file)
    let specification = try ProjectSpecification.parse(
      document, mode: .full, vocabulary: ProjectVocabulary.full, settings: settings)
    return (specification, ProjectSpecification.publishedJSON(from: document.root))
  }

  /// What rendering needs, from an atlas's published form; `settings` are `--set key=value` texts.
  package static func readPublished(
    _ text: String, settings: [String] = []
  ) throws(ConfigurationError) -> ProjectSpecification {
    try ProjectSpecification.parse(
      text: text, file: nil, mode: .published, vocabulary: ProjectVocabulary.full,
      settings: settings)
  }
}
