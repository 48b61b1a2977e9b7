/// The names of the places that bookmarks and links lead to.
enum Destination {
  static let contents = "contents"
  static let summary = "summary"
  static let changes = "changes"
  static let chart = "chart"
  static let directory = "members"
  static let quality = "quality"
  static let sources = "sources"
  static let index = "index"

  static func chart(_ id: String) -> String { "chart-\(id)" }

  /// A section of a country's pages.
  static func section(_ name: String, of country: String) -> String { "\(country)-\(name)" }

  /// A part of the directory.
  static func members(_ place: String) -> String { "members-\(place)" }

  static func source(_ number: Int) -> String { "source-\(number)" }

  /// Several maps, or profiles, can have one key: the place in the report tells them apart.
  static func map(_ id: String, at index: Int, among ids: [String]) -> String {
    unique("map-\(id)", index, ids)
  }

  static func country(_ code: String, at index: Int, among codes: [String]) -> String {
    unique("country-\(code)", index, codes)
  }

  /// The map in a country's chapter.
  static func map(of country: String) -> String { "\(country)-map" }

  /// A row, counted from 0, of the table of units in a country's chapter.
  static func row(_ row: Int, of country: String) -> String { "\(country)-unit-\(row + 1)" }

  private static func unique(_ name: String, _ index: Int, _ keys: [String]) -> String {
    let earlier = keys[..<index].count { $0 == keys[index] }
    return earlier == 0 ? name : "\(name)-\(earlier + 1)"
  }
}
