/// What is wrong with a catalog, compared with the English one.
package struct CatalogCheck: Hashable, Sendable {
  /// The phrases that the catalog lacks, in the order of `Phrase`.
  package let missing: [Phrase]
  /// Phrases with a form that fills in a name the English message has not, or leaves one out that it
  /// has. A form for exactly one number (zero, one, two) may leave out `{count}`.
  package let wrongNames: [Phrase]
  /// Phrases that lack a form for a plural category of the language.
  package let missingCategories: [Phrase: [PluralCategory]]
  /// Forms that no number can ever take in the language.
  package let unusedCategories: [Phrase: [PluralCategory]]

  /// Checks `catalog` against `reference`.
  package init(_ catalog: Catalog, reference: Catalog = .english) {
    missing = Phrase.allCases.filter { catalog.messages[$0] == nil }
    let required = PluralRules.requiredCategories(language: catalog.language)
    let possible = PluralRules.possibleCategories(language: catalog.language)
    var wrongNames: [Phrase] = []
    var missingCategories: [Phrase: [PluralCategory]] = [:]
    var unusedCategories: [Phrase: [PluralCategory]] = [:]
    for phrase in Phrase.allCases {
      guard let message = catalog.messages[phrase] else { continue }
      let expected = reference.messages[phrase].map { Template.names(in: $0.form(.other)) } ?? []
      if !Self.hasNames(expected, message) { wrongNames.append(phrase) }
      guard case .plural(let forms, _) = message else { continue }
      let lacking = required.filter { forms[$0] == nil }
      if !lacking.isEmpty { missingCategories[phrase] = lacking }
      let useless = PluralCategory.allCases.filter { forms[$0] != nil && !possible.contains($0) }
      if !useless.isEmpty { unusedCategories[phrase] = useless }
    }
    self.wrongNames = wrongNames
    self.missingCategories = missingCategories
    self.unusedCategories = unusedCategories
  }

  /// Whether the catalog is complete and right.
  package var isClean: Bool {
    missing.isEmpty && wrongNames.isEmpty && missingCategories.isEmpty && unusedCategories.isEmpty
  }

  private static func hasNames(_ expected: [String], _ message: Message) -> Bool {
    switch message {
    case .text(let text):
      return Template.names(in: text) == expected
    case .plural(let forms, let other):
      return Template.names(in: other) == expected
        && forms.allSatisfy { category, form in
          let names = Template.names(in: form)
          let mayDropCount = [.zero, .one, .two].contains(category)
          return names == expected
            || (mayDropCount && names == expected.filter { $0 != "count" })
        }
    }
  }
}
