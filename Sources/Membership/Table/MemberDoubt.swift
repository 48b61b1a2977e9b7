import Diagnostics

/// Why a row is kept off the map, or placed more coarsely than it might be.
enum MemberDoubt: String, Hashable, Sendable {
  case countryUnknown = "country-unknown"
  case coordinateIncomplete = "coordinate-incomplete"
  case coordinateUnreadable = "coordinate-unreadable"
  case coordinateOutOfRange = "coordinate-out-of-range"
  case coordinateZero = "coordinate-zero"
  case axesSwapped = "axes-swapped"
  case outsideCountry = "outside-country"
  case outsideEveryUnit = "outside-every-unit"
  case unitDisagrees = "unit-disagrees"
  /// The row is kept: it is placed by its coordinate, or counted in its country only.
  case unitUnknown = "unit-unknown"
  /// The row is kept and counted in its country only, as it is for an ambiguous place.
  case placeUnknown = "place-unknown"
  case placeAmbiguous = "place-ambiguous"
  /// The row is kept, in the unit of the lowest code unless it states another one.
  case onBorder = "on-border"

  /// False when the row is not counted at all.
  var keepsRow: Bool {
    switch self {
    case .unitUnknown, .placeUnknown, .placeAmbiguous, .onBorder: true
    case .countryUnknown, .coordinateIncomplete, .coordinateUnreadable, .coordinateOutOfRange,
      .coordinateZero, .axesSwapped, .outsideCountry, .outsideEveryUnit, .unitDisagrees:
      false
    }
  }

  private var column: MemberColumn {
    switch self {
    case .countryUnknown: .iso3
    case .unitUnknown, .unitDisagrees: .unit
    case .placeUnknown, .placeAmbiguous: .place
    case .coordinateIncomplete, .coordinateUnreadable, .coordinateOutOfRange, .coordinateZero,
      .axesSwapped, .outsideCountry, .outsideEveryUnit, .onBorder:
      .longitude
    }
  }

  private var words: String {
    switch self {
    case .countryUnknown: "has a country that the boundaries lack"
    case .coordinateIncomplete: "has one coordinate of two"
    case .coordinateUnreadable: "has a coordinate that is no number of degrees"
    case .coordinateOutOfRange: "has a coordinate beyond the poles or the circle"
    case .coordinateZero: "has zero for both coordinates"
    case .axesSwapped: "seems to have longitude and latitude swapped"
    case .outsideCountry: "lies outside its country"
    case .outsideEveryUnit: "lies outside every unit"
    case .unitDisagrees: "lies in another unit than it states"
    case .unitUnknown: "has a unit that its country lacks, or has more than once"
    case .placeUnknown: "has a place that neither the units of its country nor a gazetteer have"
    case .placeAmbiguous: "has a place whose name several units of its country have"
    case .onBorder: "lies on the border of two units"
    }
  }

  /// The sentence about a row that is withheld: its number and the column, nothing else.
  func withheldDiagnostic(row: Int, source: String) -> Diagnostic {
    Diagnostic(
      keepsRow ? .note : .warning, "withheld-member-doubtful",
      "a withheld member's \(column.rawValue) should be looked at",
      at: Place(file: source, row: row, key: column.rawValue),
      reason: "it would be doubtful if the member were shown")
  }

  /// The sentence about a row: its number, its id and the column, no value of it.
  func diagnostic(id: String, row: Int, source: String) -> Diagnostic {
    Diagnostic(
      keepsRow ? .note : .warning, rawValue, "member \(id) \(words)",
      at: Place(file: source, row: row, key: column.rawValue),
      reason: keepsRow ? nil : "it is kept off the map")
  }
}
