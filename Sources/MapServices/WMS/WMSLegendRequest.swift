/// A legend that is asked for by GetLegendGraphic (OGC 05-078r4). Its width and height are hints there:
/// a legend here has the size that its words need.
package struct WMSLegendRequest: Hashable, Sendable {
  package var version: WMSVersion
  /// The id of a layer of the catalog.
  package var layer: String
  /// PNG, WebP or SVG.
  package var format: FileFormat
  /// Nil for the newest data.
  package var time: ISODay?
  /// 1 for 96 pixels an inch.
  package var scale: Double
  package var language: String?
}
