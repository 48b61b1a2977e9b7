/// A map that is asked for by GetMap.
package struct WMSMapRequest: Hashable, Sendable {
  package var version: WMSVersion
  /// Ids of layers of the catalog, the lowest first.
  package var layers: [String]
  /// The code of a system of the catalog.
  package var system: String
  /// x is the easting or longitude, whatever the order of the request.
  package var box: ServiceBox
  package var width: Int
  package var height: Int
  /// PNG, WebP or SVG.
  package var format: FileFormat
  package var isTransparent: Bool
  package var background: ServiceColor
  /// Nil for the newest data.
  package var time: ISODay?
  /// How large strokes and texts are: 1 for 96 pixels an inch.
  package var scale: Double
  /// A tag of BCP 47; nil for the client's or the default one.
  package var language: String?
  /// How the client wants to be told of what goes wrong while drawing.
  package var exceptions: WMSException.Style

  /// What went wrong while drawing, told as the client wants it.
  package func exception(_ code: WMSException.Code?, _ text: String) -> WMSException {
    WMSException(code, text, version: version, style: exceptions, picture: picture)
  }

  private var picture: WMSException.Picture {
    WMSException.Picture(
      width: width, height: height, format: format, isTransparent: isTransparent,
      background: background)
  }
}
