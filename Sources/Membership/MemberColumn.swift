/// The columns of a members table that are read, by name. Whatever else the table holds (kind,
/// languages, themes, web) is not published and therefore not looked at.
enum MemberColumn: String, CaseIterable {
  /// Unique.
  case id
  case name
  /// ISO 3166-1 alpha-3.
  case iso3
  /// The code or a name of the unit of the building block; optional.
  case unit
  /// The name of a town or village, by which a row without a unit and coordinate is placed; optional.
  case place
  /// Degrees east; optional, together with `latitude`.
  case longitude
  /// Degrees north.
  case latitude
  /// A `ConsentLevel`.
  case consent
  /// Purposes, separated by `;`.
  case purposes
  /// The first day on which the consent no longer holds, ISO 8601; may be empty.
  case expires
  /// Anything in it withdraws the member.
  case withdrawn

  /// False for the columns that a table may lack.
  var isRequired: Bool {
    switch self {
    case .unit, .place, .longitude, .latitude: false
    case .id, .name, .iso3, .consent, .purposes, .expires, .withdrawn: true
    }
  }
}
