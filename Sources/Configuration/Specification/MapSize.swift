/// How large a map is.
package enum MapSize: Hashable, Sendable {
  case paper(Paper, PaperOrientation)
  /// CSS pixels, each from 100 to 10 000.
  case pixels(width: Int, height: Int)
}

/// A sheet of paper.
package enum Paper: String, Hashable, Sendable, CaseIterable {
  case a3 = "A3"
  case a4 = "A4"
  case a5 = "A5"
  case letter = "Letter"
}

/// Which way a sheet is turned.
package enum PaperOrientation: String, Hashable, Sendable, CaseIterable {
  case landscape
  case portrait
}
