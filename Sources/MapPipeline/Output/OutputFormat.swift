/// What a map can be written as.
package enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  case png, svg, pdf, webp

  /// The media type (IANA).
  package var mediaType: String {
    switch self {
    case .png: "image/png"
    case .svg: "image/svg+xml"
    case .pdf: "application/pdf"
    case .webp: "image/webp"
    }
  }

  /// True for pictures of pixels, which have a resolution.
  package var hasPixels: Bool { self == .png || self == .webp }
}
