/// A way of learning from what is published more than was meant to be.
package enum Attack: String, Hashable, Sendable, CaseIterable {
  /// Counts of a unit less those of the units in it; and grand totals less what is shown.
  case totalsMinusSiblings = "totals-minus-siblings"
  /// Counts of one edition less those of another.
  case twoDates = "two-dates"
  /// Counts of everybody less those with a theme, a language or a purpose.
  case filterCombinations = "filter-combinations"
  /// Numbers in a legend that no shown count explains.
  case legendMaxima = "legend-maxima"
  /// Counts below the least that may be shown, in titles, tables and pages.
  case smallLabels = "small-labels"
  /// Frames and outlines that move with a member.
  case fittedExtents = "fitted-extents"
  /// Numbers of members in what is said about errors.
  case errorTexts = "error-texts"
  /// Lists in the order of a table, and numbers of rows beside names.
  case orderAndIdentifiers = "order-and-identifiers"
  /// Pictures and pages kept from before.
  case keptPictures = "kept-pictures"
  /// One language that shows what another does not.
  case languages
  /// One size or zoom that shows what another does not.
  case zoomLadder = "zoom-ladder"
  /// A row that is not shown and changes something nevertheless.
  case hiddenRows = "hidden-rows"
  /// A coordinate, a name or an id in the bytes of what is published.
  case traces
}
