/// How a map's page is embedded: oEmbed 1.0, type photo.
package enum OEmbed {
  /// The bounds of maxwidth and maxheight in CSS pixels: a picture has at least 64 each way.
  package static let bounds = Parameter.pictureSide.lowerBound...100_000

  /// The answer to a request of the operation `oembed`.
  ///
  /// A picture within bounds is the map's own layout in fewer pixels: a smaller layout might have no
  /// room for its words.
  ///
  /// - Parameter size: the own width and height of a map's picture in CSS pixels, by the map's id.
  ///
  /// Errors: 404 for an address that is not one of this site's map pages; 400 for bounds that ask for
  /// fewer pixels than `Parameter.pictureScale` allows.
  package static func document(
    _ values: ParameterValues, catalog: ServiceCatalog, router: Router,
    size: (String) -> (width: Int, height: Int)
  ) throws(Problem) -> JSONValue {
    let address = values.text("url") ?? ""
    guard let page = page(address, catalog, router), let layer = catalog.layer(page.path.map) else {
      throw Problem(
        status: 404, "url: \(Problem.shown(address)) is not the page of a map of this site",
        parameter: "url", advice: "expected an address like \(catalog.baseAddress)/maps/…")
    }
    let own = size(layer.id)
    let scale = try scale(of: own, values.integer("maxwidth"), values.integer("maxheight"))
    let sides = sides(of: own, scale)
    var query = view(page.values)
    if scale < 1 { query.append(("scale", NumberText.shortest(scale))) }
    let picture =
      "\(catalog.baseAddress)/maps/\(layer.id).png\(PercentEncoding.query(query))"
    return [
      "type": "photo", "version": "1.0", "title": .string(layer.title),
      "author_name": .string(catalog.organisation), "provider_name": .string(catalog.title),
      "provider_url": .string(catalog.baseAddress + "/"), "url": .string(picture),
      "width": .integer(sides.width), "height": .integer(sides.height),
    ]
  }

  /// The request of a map's page behind an address of this site; nil for any other address.
  private static func page(
    _ address: String, _ catalog: ServiceCatalog, _ router: Router
  ) -> MatchedRequest? {
    // A site is the same with and without encryption; hosts have no case.
    func withoutScheme(_ text: String) -> Substring {
      for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
        return text.dropFirst(scheme.count)
      }
      return text[...]
    }
    let site = withoutScheme(catalog.baseAddress)
    let asked = withoutScheme(address)
    let host = site.prefix { $0 != "/" }
    guard asked.prefix(host.count).lowercased() == host.lowercased(),
      asked.dropFirst(host.count).hasPrefix(site.dropFirst(host.count))
    else { return nil }
    let target = asked.dropFirst(site.count).prefix { $0 != "#" }
    do {
      let request = try router.route(RequestTarget(String(target)))
      return request.operation == .mapPage ? request : nil
    } catch {
      return nil
    }
  }

  /// How many pixels each CSS pixel of the picture has so that it keeps both bounds: at most one,
  /// with four decimals, which never round up.
  private static func scale(
    of own: (width: Int, height: Int), _ maxWidth: Int?, _ maxHeight: Int?
  ) throws(Problem) -> Double {
    let steps = 10_000
    let across = min(steps, (maxWidth ?? own.width) * steps / own.width)
    let down = min(steps, (maxHeight ?? own.height) * steps / own.height)
    var scale = Double(min(across, down)) / Double(steps)
    // The height follows the rounded width, and may round up with it.
    while scale > 0, sides(of: own, scale).height > maxHeight ?? .max {
      scale = ((scale * Double(steps)).rounded() - 1) / Double(steps)
    }
    let least = Parameter.pictureScale.lowerBound
    guard scale >= least else {
      let (name, length) = across < down ? ("maxwidth", own.width) : ("maxheight", own.height)
      throw Problem(
        status: 400, "\(name): the picture cannot be made so small", parameter: name,
        advice: "expected at least \(Int((Double(length) * least).rounded(.up)))")
    }
    return scale
  }

  /// The sides in device pixels, as pictures are drawn: the width is rounded, and the height follows
  /// from it by the picture's proportions.
  private static func sides(
    of own: (width: Int, height: Int), _ scale: Double
  ) -> (width: Int, height: Int) {
    let width = (Double(own.width) * scale).rounded()
    let height = (Double(own.height) * width / Double(own.width)).rounded()
    return (Int(width), Int(height))
  }

  private static func view(_ values: ParameterValues) -> [(String, String)] {
    [
      ("language", values.text("language")), ("as-of", values.date("as-of").map { "\($0)" }),
      ("unit", values.text("unit")),
    ].compactMap { name, value in value.map { (name, $0) } }
  }
}
