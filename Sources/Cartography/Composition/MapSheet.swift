package import Drawing

/// A finished map: its picture, its words, and what was decided on the way.
package struct MapSheet: Sendable {
  package var scene: Scene
  package var words: MapWords
  /// Each automatic choice as a sentence with its figures, for `explain`.
  package var choices: [Choice]
  /// What a careful reader would object to.
  package var findings: [Finding]

  package init(scene: Scene, words: MapWords, choices: [Choice], findings: [Finding] = []) {
    self.scene = scene
    self.words = words
    self.choices = choices
    self.findings = findings
  }

  /// Something that may mislead, with its figures.
  package struct Finding: Hashable, Sendable {
    /// Kebab case, for programs: `unequal-area`.
    package var code: String
    package var sentence: String
    /// False where it is merely worth knowing.
    package var isWarning: Bool

    package init(code: String, sentence: String, isWarning: Bool) {
      self.code = code
      self.sentence = sentence
      self.isWarning = isWarning
    }
  }

  /// One automatic choice.
  package struct Choice: Hashable, Sendable, Codable {
    /// `projection`, `legend`, `labels`, `scale-bar`, `simplification`, `footnotes` …
    package var subject: String
    package var sentence: String

    package init(subject: String, sentence: String) {
      self.subject = subject
      self.sentence = sentence
    }
  }
}

/// A map in words, made from the same model as the picture, in the map's language.
package struct MapWords: Sendable {
  /// One sentence, at most about 150 characters, for `alt`.
  package var alternativeText: String
  /// The long description: what the map shows, counts per category, extremes, footnotes.
  package var description: String
  private let makeTable: @Sendable () -> MapTable

  /// - Parameter table: made when it is asked for: a picture does not need it.
  package init(
    alternativeText: String, description: String,
    table: @escaping @Sendable () -> MapTable
  ) {
    self.alternativeText = alternativeText
    self.description = description
    makeTable = table
  }

  /// The map's equal as a table, sorted anew with each call.
  package func table() -> MapTable { makeTable() }
}
