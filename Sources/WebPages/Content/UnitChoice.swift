/// The units on which a map can be framed.
package struct UnitChoice: Hashable, Sendable {
  /// A unit by its code and name.
  package struct Unit: Hashable, Sendable {
    package var code: String
    package var name: String

    /// A unit with its name in the page's language.
    package init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// In the language's alphabetical order.
  package var units: [Unit]
  /// The code of the unit that fills the frame; nil for the whole map.
  package var selected: String?

  /// Units, and the one that is shown.
  package init(units: [Unit], selected: String? = nil) {
    self.units = units
    self.selected = selected
  }
}
