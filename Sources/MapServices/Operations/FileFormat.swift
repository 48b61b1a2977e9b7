/// What a file of the server is written as, by the ending of its address.
package enum FileFormat: String, CaseIterable, Hashable, Sendable {
  case png, webp, svg, pdf, json, csv, html, txt, geojson

  /// The media type with its character set.
  package var mediaType: String {
    switch self {
    case .png: "image/png"
    case .webp: "image/webp"
    case .svg: "image/svg+xml"
    case .pdf: "application/pdf"
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .txt: "text/plain; charset=utf-8"
    case .geojson: "application/geo+json"
    }
  }

  /// Whether it is drawn, and so has a size.
  package var isPicture: Bool {
    switch self {
    case .png, .webp, .svg, .pdf: true
    case .json, .csv, .html, .txt, .geojson: false
    }
  }
}
