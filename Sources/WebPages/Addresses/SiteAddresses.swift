/// Where the site's pages and files are. Every address of a page comes from here.
package struct SiteAddresses: Hashable, Sendable {
  /// What a map can be fetched as.
  package enum MapFormat: String, Hashable, Sendable, CaseIterable {
    case png, svg, pdf, webp, json, csv, html, txt, geojson
  }

  /// What stands before every path: empty, or `/peace`; no slash at the end.
  package let basePath: String
  /// The same place as seen from outside, `https://maps.example.org/peace`; no slash at the end.
  package let absoluteBase: String

  /// A slash at the end of either is dropped.
  package init(basePath: String = "", absoluteBase: String) {
    self.basePath = Self.withoutSlash(basePath)
    self.absoluteBase = Self.withoutSlash(absoluteBase)
  }

  /// The gallery of all maps.
  package func home(_ query: AddressQuery = AddressQuery()) -> String {
    basePath + "/" + query.text
  }

  /// A map's page.
  package func map(_ id: String, _ query: AddressQuery = AddressQuery()) -> String {
    path("maps", id) + query.text
  }

  /// A map as a file. Twice the pixels have an address of their own, `@2x`.
  package func file(
    _ id: String, _ format: MapFormat, _ query: AddressQuery = AddressQuery()
  ) -> String {
    var query = query
    var name = PercentEncoding.encoded(id)
    if query.scale == 2, format == .png || format == .webp {
      name += "@2x"
      query.scale = nil
    }
    return "\(basePath)/maps/\(name).\(format.rawValue)\(query.text)"
  }

  /// A map's legend as a picture: PNG, or SVG.
  package func legend(
    _ id: String, _ format: MapFormat = .png, _ query: AddressQuery = AddressQuery()
  ) -> String {
    path("legends", "\(id).\(format.rawValue)") + query.text
  }

  /// A report as PDF.
  package func report(_ id: String, _ query: AddressQuery = AddressQuery()) -> String {
    path("reports", "\(id).pdf") + query.text
  }

  /// A map's tiles as a template with `{z}`, `{x}` and `{y}`; `marksRetina` adds the `{r}` of
  /// Leaflet, which becomes `@2x` on dense screens.
  package func tiles(
    _ id: String, marksRetina: Bool = false, _ query: AddressQuery = AddressQuery()
  ) -> String {
    path("tiles", id) + "/{z}/{x}/{y}\(marksRetina ? "{r}" : "").png" + query.text
  }

  /// What a program must know of a map's tiles (TileJSON).
  package func tileDescription(_ id: String, _ query: AddressQuery = AddressQuery()) -> String {
    path("tiles", "\(id).json") + query.text
  }

  /// The Web Map Service.
  package var wms: String { path("wms") }

  /// The landing page of the OGC API.
  package var ogc: String { path("ogc") }

  /// The members' directory.
  package func members(_ query: AddressQuery = AddressQuery()) -> String {
    path("members") + query.text
  }

  /// The members' directory as JSON.
  package func membersData(_ query: AddressQuery = AddressQuery()) -> String {
    path("members.json") + query.text
  }

  /// What a site that embeds the page at `page` should show; `page` is absolute.
  package func oEmbed(of page: String) -> String {
    path("oembed") + "?url=" + PercentEncoding.encoded(page)
  }

  /// A style sheet, a script or one of their pictures, such as `leaflet/leaflet.js`.
  package func asset(_ name: String) -> String {
    path(["assets"] + name.split(separator: "/").map(String.init))
  }

  /// An address of this site as it is written elsewhere.
  /// - Precondition: the address comes from this value.
  package func absolute(_ address: String) -> String {
    precondition(address.hasPrefix(basePath + "/"), "\(address) is not of this site.")
    return absoluteBase + address.dropFirst(basePath.count)
  }

  private func path(_ parts: String...) -> String { path(parts) }

  private func path(_ parts: [String]) -> String {
    basePath + parts.map { "/" + PercentEncoding.encoded($0) }.joined()
  }

  private static func withoutSlash(_ text: String) -> String {
    text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
