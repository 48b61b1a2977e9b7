/// The columns of a members table that are read, by name. Names by language stand in columns such as
/// `name-fr`; whatever else the table holds is not published and therefore not looked at.
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
  /// What the member is, such as `organisation`; optional, as all that follow.
  case kind
  /// The languages that the member works in (BCP 47), separated by `;`.
  case languages
  /// What the member works on, separated by `;`.
  case themes
  /// The member's page, `http` or `https`.
  case web

  /// False for the columns that a table may lack.
  var isRequired: Bool {
    switch self {
    case .unit, .place, .longitude, .latitude, .kind, .languages, .themes, .web: false
    case .id, .name, .iso3, .consent, .purposes, .expires, .withdrawn: true
    }
  }
}
