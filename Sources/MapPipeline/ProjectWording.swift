package import Configuration
package import Wording

extension ProjectSpecification {
  /// The words and numbers of a language as the project wants them.
  ///
  /// - Parameter language: nil for the project's first.
  package func wording(in language: String?) -> Phrasebook {
    let language = language ?? defaultLanguage
    let digits: Digits? =
      switch digits[language] {
      case .native: .native
      case .latin: .latin
      case nil: nil
      }
    return Phrasebook(language: language, digits: digits)
  }
}
