/// A book with a page for each unit of a boundary set.
package struct AtlasSpecification: Hashable, Sendable {
  /// What is said beside each map.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// The map, its title, its legend and its scale bar.
    case plain
    /// The unit's facts, milestones and sources besides.
    case full
  }

  package let form: Form
  /// The units, their fill and the title of its legend, as of a map of the whole extent.
  package let map: MapSpecification
}

/// The paper that a report is printed on.
package struct SheetSpecification: Hashable, Sendable {
  /// Nil for A4.
  package let paper: Paper?
  package let orientation: PaperOrientation
  /// How far what touches the paper's edge is drawn beyond it, in millimetres; 0 for office
  /// printers, else the pages have trim marks.
  package let bleedInMillimeters: Double
}

extension AtlasSpecification {
  /// The names of the templates and their forms.
  static let forms: [String: Form] = ["atlas": .full, "atlas-plain": .plain]

  /// Nil for a template that is no atlas.
  init?(_ id: String, _ template: String, _ reader: NodeReader) throws(ConfigurationError) {
    guard let form = Self.forms[template] else { return nil }
    self.form = form
    map = try MapSpecification(atlas: id, reader)
  }
}

extension SheetSpecification {
  init(_ reader: NodeReader, _ template: String) throws(ConfigurationError) {
    paper = try reader.child("paper")?.word(Paper.self)
    // A map alone lies; one with words under it stands.
    orientation =
      try reader.child("orientation")?.word(PaperOrientation.self)
      ?? (AtlasSpecification.forms[template] == .plain ? .landscape : .portrait)
    bleedInMillimeters = try reader.child("bleed")?.length() ?? 0
  }
}
