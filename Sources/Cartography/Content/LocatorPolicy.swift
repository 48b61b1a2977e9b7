/// Whether a map shows on a small globe where it lies.
package enum LocatorPolicy: String, Hashable, Sendable {
  /// Where the sheet is large enough and a corner is free.
  case automatic
  case none
}
