import FoundationEssentials
package import SimpleFeatures

/// What is told about a set of tiles beside them.
package struct TileSetDescription: Hashable, Sendable {
  /// The title of the map.
  package var name: String
  /// The map in a sentence.
  package var summary: String
  /// Plain text: whose map and whose data.
  package var attribution: String
  package var box: GeographicBox
  package var zooms: ClosedRange<Int>
  /// 1 for tiles of 256 pixels, 2 for 512.
  package var scale: Int
  /// Where the tiles come from, by name.
  package var provenance: [String: String]

  package init(
    name: String, summary: String, attribution: String, box: GeographicBox,
    zooms: ClosedRange<Int>, scale: Int, provenance: [String: String]
  ) {
    self.name = name
    self.summary = summary
    self.attribution = attribution
    self.box = box
    self.zooms = zooms
    self.scale = scale
    self.provenance = provenance
  }

  /// West, south, east and north in degrees with six decimals, a tenth of a metre. Bounds never
  /// cross the antimeridian (TileJSON 3.0.0, 3.4): a box that does has all longitudes.
  var bounds: [Double] {
    let crosses = box.west < -180 || box.east > 180
    let most = TilePlan.mostLatitude
    return [
      crosses ? -180 : box.west, max(box.south, -most), crosses ? 180 : box.east,
      min(box.north, most),
    ].map(Self.rounded)
  }

  /// Longitude, latitude and the deepest level at which the box is at most four by three tiles.
  var center: (longitude: Double, latitude: Double, zoom: Int) {
    let middle = box.center
    var longitude = middle.longitude
    while longitude > 180 { longitude -= 360 }
    while longitude < -180 { longitude += 360 }
    let plans = zooms.map { ($0, TileLevelPlan.extent(of: box, zoom: $0)) }
    let fitting = plans.last { $0.1.width <= 4 && $0.1.height <= 3 }
    let most = TilePlan.mostLatitude
    return (
      Self.rounded(longitude), Self.rounded(min(max(middle.latitude, -most), most)),
      fitting?.0 ?? zooms.lowerBound
    )
  }

  /// The attribution as HTML, which is what both formats take it for.
  var attributionMarkup: String {
    attribution.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
  }

  /// The provenance as a JSON object.
  func provenanceJSON() -> String {
    Self.json(provenance, isPretty: false)
  }

  /// TileJSON 3.0.0 for tiles in a folder beside it.
  func tileJSON() -> String {
    let center = center
    let document = TileJSON(
      tilejson: "3.0.0", name: name, description: summary, attribution: attributionMarkup,
      scheme: "xyz", tiles: ["{z}/{x}/{y}\(scale == 2 ? "@2x" : "").png"],
      minzoom: zooms.lowerBound, maxzoom: zooms.upperBound, bounds: bounds,
      center: [center.longitude, center.latitude, Double(center.zoom)],
      peacemap: provenance)
    return Self.json(document, isPretty: true) + "\n"
  }

  private struct TileJSON: Encodable {
    var tilejson: String
    var name: String
    var description: String
    var attribution: String
    var scheme: String
    var tiles: [String]
    var minzoom: Int
    var maxzoom: Int
    var bounds: [Double]
    var center: [Double]
    var peacemap: [String: String]
  }

  private static func rounded(_ degrees: Double) -> Double {
    (degrees * 1e6).rounded() / 1e6
  }

  private static func json(_ value: some Encodable, isPretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("texts and finite numbers always encode: \(error)")
    }
  }
}
