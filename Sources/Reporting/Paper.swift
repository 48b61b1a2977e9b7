package import Drawing

/// The papers that a report is printed on.
package enum Paper: String, Hashable, Sendable, CaseIterable {
  /// 210 by 297 mm (ISO 216).
  case a4
  /// 8.5 by 11 inches (ANSI/ASME Y14.1, size A).
  case letter

  /// Points of 1/72 inch in a millimetre.
  static let pointsPerMillimeter = 72 / 25.4

  /// The upright sheet in points of 1/72 inch.
  package var size: Size {
    switch self {
    case .a4: Size(width: 210 * Self.pointsPerMillimeter, height: 297 * Self.pointsPerMillimeter)
    case .letter: Size(width: 612, height: 792)
    }
  }
}
