extension WMSQuery {
  /// The map that GetMap asks for (06-042, section 7.3; 01-068r3, section 7.2).
  func mapRequest() throws(WMSException) -> WMSMapRequest {
    let layers = try layers()
    try checkStyles(of: layers)
    let system = try system()
    return WMSMapRequest(
      version: version, layers: layers.map(\.id), system: system.code, box: try box(in: system),
      width: try size("WIDTH", catalog.maximalWidth),
      height: try size("HEIGHT", catalog.maximalHeight), format: try pictureFormat(),
      isTransparent: try isTransparent(), background: try background(),
      time: try time(of: layers), scale: scale, language: language, exceptions: exceptionStyle)
  }

  /// The legend that GetLegendGraphic asks for.
  func legendRequest() throws(WMSException) -> WMSLegendRequest {
    let name = try required("LAYER", .layerNotDefined)
    let layer = try layer(name, locator: "LAYER")
    if let style = value("STYLE"), style != Self.styleName {
      throw unknownStyle(style, locator: "STYLE")
    }
    return WMSLegendRequest(
      version: version, layer: layer.id, format: try pictureFormat(),
      time: try time(of: [layer]), scale: scale, language: language)
  }

  /// The one style of every layer.
  static let styleName = "default"

  private func layers() throws(WMSException) -> [ServiceLayer] {
    let names = try required("LAYERS", .layerNotDefined).split(
      separator: ",", omittingEmptySubsequences: false)
    guard names.count <= WMSRequest.layerLimit else {
      throw failure(
        nil, "\(names.count) layers are asked for, at most \(WMSRequest.layerLimit) are drawn",
        locator: "LAYERS")
    }
    var layers: [ServiceLayer] = []
    for name in names { layers.append(try layer(String(name), locator: "LAYERS")) }
    return layers
  }

  private func layer(_ name: String, locator: String) throws(WMSException) -> ServiceLayer {
    guard let layer = catalog.layer(name) else {
      let advice = Problem.advice(for: name, among: catalog.placedLayers.map(\.id))
      throw failure(
        .layerNotDefined,
        "there is no layer \(Problem.shown(name))" + (advice.map { "; \($0)" } ?? ""),
        locator: locator)
    }
    do throws(Problem) {
      return try catalog.placedLayer(layer.id)
    } catch {
      throw failure(.layerNotDefined, error.description, locator: locator)
    }
  }

  /// Nothing at all, or for each layer nothing or "default".
  private func checkStyles(of layers: [ServiceLayer]) throws(WMSException) {
    guard let text = value("STYLES") else { return }
    let styles = text.split(separator: ",", omittingEmptySubsequences: false)
    guard styles.count == layers.count else {
      throw failure(
        .styleNotDefined, "\(styles.count) styles are given for \(layers.count) layers",
        locator: "STYLES")
    }
    if let style = styles.first(where: { !$0.isEmpty && $0 != Self.styleName }) {
      throw unknownStyle(String(style), locator: "STYLES")
    }
  }

  private func unknownStyle(_ name: String, locator: String) -> WMSException {
    failure(
      .styleNotDefined, "there is no style \(Problem.shown(name)), expected \(Self.styleName)",
      locator: locator)
  }

  private func system() throws(WMSException) -> ServiceSystem {
    let parameter = version.systemParameter
    let name = try required(parameter, .invalidCRS)
    guard let code = CoordinateSystemName.code(name), let system = catalog.system(code) else {
      throw failure(
        .invalidCRS, "the coordinate system \(Problem.shown(name)) is not supported",
        locator: parameter)
    }
    return system
  }

  /// Version 1.3.0 writes the axes in the order of the system's authority, 1.1.1 always x first.
  private func box(in system: ServiceSystem) throws(WMSException) -> ServiceBox {
    let text = try required("BBOX")
    guard let corners = BoxCorners(text) else {
      throw failure(
        nil, "BBOX: \(Problem.shown(text)) is not four numbers between commas", locator: "BBOX")
    }
    let ordered = version == .v1_1_1 && system.isNorthFirst ? corners.swapped : corners
    guard let box = system.box(ordered) else {
      throw failure(
        nil, "BBOX: the lower corner of \(Problem.shown(text)) is not below and left of the upper",
        locator: "BBOX")
    }
    return box
  }

  private func size(_ name: String, _ largest: Int) throws(WMSException) -> Int {
    let text = try required(name)
    guard let value = DecimalNumber.integer(text), (1...largest).contains(value) else {
      throw failure(
        nil, "\(name): \(Problem.shown(text)) is not a whole number from 1 to \(largest)",
        locator: name)
    }
    return value
  }

  private func pictureFormat() throws(WMSException) -> FileFormat {
    let text = try required("FORMAT", .invalidFormat)
    guard let format = Self.format(text) else {
      throw failure(
        .invalidFormat,
        "the format \(Problem.shown(text)) is not supported, expected "
          + ParameterKind.list(WMSRequest.formats.map(\.mediaType)), locator: "FORMAT")
    }
    return format
  }

  private func isTransparent() throws(WMSException) -> Bool {
    guard let text = value("TRANSPARENT") else { return false }
    switch text.uppercased() {
    case "TRUE": return true
    case "FALSE": return false
    default:
      throw failure(
        nil, "TRANSPARENT: \(Problem.shown(text)) is neither TRUE nor FALSE",
        locator: "TRANSPARENT")
    }
  }

  private func background() throws(WMSException) -> ServiceColor {
    guard let text = value("BGCOLOR") else { return .white }
    guard let color = ServiceColor(hexadecimal: text) else {
      throw failure(
        nil, "BGCOLOR: \(Problem.shown(text)) is not a colour as 0xRRGGBB", locator: "BGCOLOR")
    }
    return color
  }

  /// A day within the data's, by itself or in a time stamp; nil for "current" and without a time,
  /// or when no layer has one.
  private func time(of layers: [ServiceLayer]) throws(WMSException) -> ISODay? {
    guard let text = value("TIME"), text.lowercased() != "current",
      layers.contains(where: \.hasTimeDimension)
    else { return nil }
    guard let day = ISODay(timeStamp: text), catalog.shows(day) else {
      throw failure(
        .invalidDimensionValue,
        "TIME: \(Problem.shown(text)) is not a day from \(catalog.earliestDate) to "
          + "\(catalog.dataDate)", locator: "TIME")
    }
    return day
  }

  /// The resolution that QGIS sends in three ways, for as many servers, over 96 pixels an inch.
  private var scale: Double {
    let option = value("FORMAT_OPTIONS")?.split(separator: ";").first {
      $0.lowercased().hasPrefix("dpi:")
    }
    let text = value("DPI") ?? value("MAP_RESOLUTION") ?? option.map { String($0.dropFirst(4)) }
    guard let dots = text.flatMap({ DecimalNumber.real($0) }) else { return 1 }
    return max(0.5, min(dots / 96, 4))
  }

  private var language: String? {
    value("LANGUAGE").flatMap { ParameterKind.isLanguage($0) ? $0 : nil }
  }
}
