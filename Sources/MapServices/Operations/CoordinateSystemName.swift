/// The ways in which requests name a coordinate system.
enum CoordinateSystemName {
  /// The longitude and latitude of WGS 84 in degrees, in this order.
  static let geographic = "CRS:84"

  /// The code, `EPSG:3857` or `CRS:84`, of a system named by address
  /// (`http://www.opengis.net/def/crs/EPSG/0/3857`), by URN (`urn:ogc:def:crs:EPSG::3857`), by a
  /// safe CURIE (`[EPSG:3857]`) or by code; nil for anything else.
  static func code(_ text: String) -> String? {
    guard text.utf8.count <= 80 else { return nil }
    var rest = text[...]
    if rest.hasPrefix("["), rest.hasSuffix("]") { rest = rest.dropFirst().dropLast() }
    for start in ["http://www.opengis.net/def/crs/", "https://www.opengis.net/def/crs/"]
    where rest.hasPrefix(start) {
      return code(parts: rest.dropFirst(start.count).split(separator: "/"))
    }
    if rest.lowercased().hasPrefix("urn:ogc:def:crs:") {
      let parts = rest.split(separator: ":", omittingEmptySubsequences: false).dropFirst(4)
      return code(parts: Array(parts))
    }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return code(parts: [parts[0], "", parts[1]])
  }

  /// The address of a code: `http://www.opengis.net/def/crs/EPSG/0/3857`.
  static func address(_ code: String) -> String {
    if code == geographic { return "http://www.opengis.net/def/crs/OGC/1.3/CRS84" }
    return "http://www.opengis.net/def/crs/EPSG/0/" + code.drop { $0 != ":" }.dropFirst()
  }

  /// Authority, version and code; the version does not matter.
  private static func code(parts: [Substring]) -> String? {
    guard parts.count == 3 else { return nil }
    switch (parts[0].uppercased(), parts[2].uppercased()) {
    case ("OGC", "CRS84"), ("CRS", "84"):
      return geographic
    case ("EPSG", let number):
      guard let value = DecimalNumber.integer(number), value > 0 else { return nil }
      return "EPSG:\(value)"
    default:
      return nil
    }
  }
}
