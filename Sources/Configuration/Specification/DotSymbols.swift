/// Numbers as dots.
package struct DotSymbols: Hashable, Sendable {
  package let subject: Subject
  /// What one dot stands for; nil for a round number that suits the map.
  package let each: Int?

  /// What is counted.
  package enum Subject: Hashable, Sendable {
    /// The name of an indicator.
    case indicator(String)
    /// Published counts.
    case count(SymbolSubject)
  }
}
