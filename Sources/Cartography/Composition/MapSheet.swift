package import Drawing

/// A finished map: its picture, its words, and what was decided on the way.
package struct MapSheet: Sendable {
  package var scene: Scene
  package var words: MapWords
  /// Each automatic choice as a sentence with its figures, for `explain`.
  package var choices: [Choice]
  /// True for a picture that leaves something to its description.
  package var isAbridged: Bool
  private let inspect: @Sendable () -> [Finding]

  /// - Parameter findings: made when they are asked for: a picture does not need them.
  package init(
    scene: Scene, words: MapWords, choices: [Choice], isAbridged: Bool = false,
    findings: @escaping @Sendable () -> [Finding] = { [] }
  ) {
    self.scene = scene
    self.words = words
    self.choices = choices
    self.isAbridged = isAbridged
    inspect = findings
  }

  /// What a careful reader would object to, judged anew with each call.
  package func findings() -> [Finding] { inspect() }

  /// Something that may mislead, with its figures.
  package struct Finding: Hashable, Sendable {
    /// How much it matters.
    package enum Weight: String, Hashable, Sendable {
      /// The map cannot be read.
      case error
      case warning
      /// Merely worth knowing.
      case note
    }

    /// Kebab case, for programs: `unequal-area`.
    package var code: String
    package var sentence: String
    package var weight: Weight
    /// What to do, without a full stop.
    package var advice: String?

    package init(code: String, sentence: String, _ weight: Weight, advice: String? = nil) {
      self.code = code
      self.sentence = sentence
      self.weight = weight
      self.advice = advice
    }

    /// The first five of some names in a sentence.
    static func some(of names: [String]) -> String {
      names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " …" : "")
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
