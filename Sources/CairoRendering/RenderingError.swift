package import Drawing

/// Why a picture or a document could not be made. Libraries speak in their own words.
package enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A text cannot be set: a character without a glyph, or no font that works.
  case text(TextMeasuringError)
  /// The picture would have no pixel, or more than the painter allows.
  case pictureSize(width: Double, height: Double, maximumPixels: Int)
  /// The scene holds a number or a name that cannot be drawn.
  case invalidScene(reason: String)
  /// A link or a bookmark leads to a destination that no page has.
  case unknownDestination(name: String)
  /// Cairo failed; `reason` is its text.
  case cairo(operation: String, reason: String)
  /// libdeflate or libwebp had no memory or no room for its output.
  case compression(reason: String)
  /// qpdf refused the document; `reason` is its text.
  case document(operation: String, reason: String)

  package var description: String {
    switch self {
    case .text(let error): return error.description
    case .pictureSize(let width, let height, let maximumPixels):
      return "a picture of \(width) by \(height) pixels cannot be drawn; "
        + "sides are at least 1 and the area at most \(maximumPixels) pixels"
    case .invalidScene(let reason): return "the scene cannot be drawn: \(reason)"
    case .unknownDestination(let name): return "a link leads to \"\(name)\", which is nowhere"
    case .cairo(let operation, let reason): return "Cairo could not \(operation): \(reason)"
    case .compression(let reason): return "bytes could not be compressed: \(reason)"
    case .document(let operation, let reason): return "qpdf could not \(operation): \(reason)"
    }
  }
}
