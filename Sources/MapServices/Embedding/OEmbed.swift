/// How a map's page is embedded: oEmbed 1.0, type photo.
package enum OEmbed {
  /// The bounds of maxwidth and maxheight in CSS pixels: a picture has at least 64 each way.
  package static let bounds = Parameter.pictureSide.lowerBound...100_000

  /// The answer to a request of the operation `oembed`.
  ///
  /// - Parameter size: the own width and height of a map's picture in CSS pixels, by the map's id.
  ///
  /// Errors: 404 for an address that is not one of this site's map pages.
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
    let fitted = fitted(own, values.integer("maxwidth"), values.integer("maxheight"))
    var query = view(page.values)
    if fitted != own {
      query += [("width", "\(fitted.width)"), ("height", "\(fitted.height)")]
    }
    let picture =
      "\(catalog.baseAddress)/maps/\(layer.id).png\(PercentEncoding.query(query))"
    return [
      "type": "photo", "version": "1.0", "title": .string(layer.title),
      "author_name": .string(catalog.organisation), "provider_name": .string(catalog.title),
      "provider_url": .string(catalog.baseAddress + "/"), "url": .string(picture),
      "width": .integer(fitted.width), "height": .integer(fitted.height),
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

  /// The largest size within both bounds that keeps the proportions, as far as a picture may be as
  /// small as that.
  private static func fitted(
    _ own: (width: Int, height: Int), _ maxWidth: Int?, _ maxHeight: Int?
  ) -> (width: Int, height: Int) {
    let factor = min(
      1, Double(maxWidth ?? own.width) / Double(own.width),
      Double(maxHeight ?? own.height) / Double(own.height))
    func side(_ length: Int) -> Int {
      max(Parameter.pictureSide.lowerBound, Int((Double(length) * factor).rounded(.down)))
    }
    return factor < 1 ? (side(own.width), side(own.height)) : own
  }

  private static func view(_ values: ParameterValues) -> [(String, String)] {
    [
      ("language", values.text("language")), ("as-of", values.date("as-of").map { "\($0)" }),
      ("unit", values.text("unit")),
    ].compactMap { name, value in value.map { (name, $0) } }
  }
}
