/// A legend that is asked for by GetLegendGraphic (OGC 05-078r4).
package struct WMSLegendRequest: Hashable, Sendable {
  package var version: WMSVersion
  /// The id of a layer of the catalog.
  package var layer: String
  /// PNG, WebP or SVG.
  package var format: FileFormat
  /// The size that the client hints at in pixels; nil for the legend's own.
  package var width: Int?
  package var height: Int?
  package var isTransparent: Bool
  package var background: ServiceColor
  /// Nil for the newest data.
  package var time: ISODay?
  /// 1 for 96 pixels an inch.
  package var scale: Double
  package var language: String?
}
