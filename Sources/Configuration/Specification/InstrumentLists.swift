/// What adopted instruments lead to.
package struct InstrumentLists: Hashable, Sendable {
  /// Instruments that put a unit in force.
  package let plan: [String]
  /// Instruments that count as preparing.
  package let groundwork: [String]

  static let none = InstrumentLists(plan: [], groundwork: [])
}
