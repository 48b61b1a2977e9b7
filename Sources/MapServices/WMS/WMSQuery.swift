/// The query of a WMS request: what it says, whatever the case of its names, and how the client
/// wants to be told of mistakes.
struct WMSQuery {
  private let values: [String: String]
  /// A name that is given with two values.
  private let ambiguous: String?
  let catalog: ServiceCatalog
  let version: WMSVersion

  init(_ query: [RequestTarget.QueryItem], catalog: ServiceCatalog) {
    var values: [String: String] = [:]
    var ambiguous: String?
    for item in query {
      let name = item.name.uppercased()
      if let value = values[name], value != item.value, Self.names.contains(name) {
        ambiguous = name
      }
      values[name] = values[name] ?? item.value
    }
    self.values = values
    self.ambiguous = ambiguous
    self.catalog = catalog
    // A client that says SRS speaks a version before 1.3.0.
    let asked = values["VERSION"] ?? values["WMTVER"]
    let isOld = asked == nil && values["SRS"] != nil && values["CRS"] == nil
    version = isOld ? .v1_1_1 : .negotiated(asked)
  }

  /// The names that mean something here.
  private static let names: Set<String> = [
    "SERVICE", "VERSION", "WMTVER", "REQUEST", "LAYERS", "STYLES", "CRS", "SRS", "BBOX", "WIDTH",
    "HEIGHT", "FORMAT", "TRANSPARENT", "BGCOLOR", "TIME", "EXCEPTIONS", "DPI", "MAP_RESOLUTION",
    "FORMAT_OPTIONS", "LANGUAGE", "LAYER", "STYLE", "UPDATESEQUENCE",
  ]

  /// The value of a name in capitals; nil for an empty one.
  func value(_ name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a name that the standards call mandatory.
  func required(_ name: String, _ code: WMSException.Code? = nil) throws(WMSException) -> String {
    guard let value = value(name) else {
      throw failure(code, "\(name) is missing", locator: name)
    }
    return value
  }

  /// Errors: a name with two different values, since nobody could tell which one holds.
  func checkTwice() throws(WMSException) {
    if let ambiguous {
      throw failure(nil, "\(ambiguous) is given with two values", locator: ambiguous)
    }
  }

  /// The rules of section 7.2.3.5 of 06-042: a client that has the current document is told so, one
  /// that claims a newer one is mistaken.
  func checkUpdateSequence(_ current: String) throws(WMSException) {
    guard let asked = value("UPDATESEQUENCE") else { return }
    if asked == current {
      throw failure(
        .currentUpdateSequence, "the capabilities have not changed", locator: "UPDATESEQUENCE")
    }
    // Texts have no order: whoever holds another one gets the document.
    if let first = DecimalNumber.real(asked), let second = DecimalNumber.real(current),
      first > second
    {
      throw failure(
        .invalidUpdateSequence, "the update sequence is later than the current one",
        locator: "UPDATESEQUENCE")
    }
  }

  /// A mistake, told as the client wants it.
  func failure(
    _ code: WMSException.Code?, _ text: String, locator: String
  ) -> WMSException {
    WMSException(
      code, text, locator: locator, version: version, style: exceptionStyle, picture: picture)
  }

  /// Both versions' words; XML for none and for unknown ones.
  var exceptionStyle: WMSException.Style {
    switch value("EXCEPTIONS")?.uppercased() {
    case "INIMAGE", "APPLICATION/VND.OGC.SE_INIMAGE": .inImage
    case "BLANK", "APPLICATION/VND.OGC.SE_BLANK": .blank
    default: .xml
    }
  }

  /// The picture that GetMap asks for as far as it can be told, so that mistakes can be drawn.
  private var picture: WMSException.Picture? {
    guard ["getmap", "map"].contains(value("REQUEST")?.lowercased()),
      let width = value("WIDTH").flatMap({ DecimalNumber.integer($0) }),
      let height = value("HEIGHT").flatMap({ DecimalNumber.integer($0) }),
      (1...catalog.maximalWidth).contains(width), (1...catalog.maximalHeight).contains(height)
    else { return nil }
    return WMSException.Picture(
      width: width, height: height, format: value("FORMAT").flatMap(Self.format) ?? .png,
      isTransparent: value("TRANSPARENT")?.uppercased() == "TRUE",
      background: value("BGCOLOR").flatMap { ServiceColor(hexadecimal: $0) } ?? .white)
  }

  /// The format of a media type, with or without parameters. A `+` that a client did not encode has
  /// become a space.
  static func format(_ text: String) -> FileFormat? {
    let type = text.lowercased().prefix { $0 != ";" }
    switch type {
    case "image/png": return .png
    case "image/webp" where type == text.lowercased(): return .webp
    case "image/svg+xml", "image/svg xml": return type == text.lowercased() ? .svg : nil
    default: return nil
    }
  }
}
