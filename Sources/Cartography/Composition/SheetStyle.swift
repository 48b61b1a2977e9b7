package import Drawing

/// The sizes of a sheet's type, lines and spaces, in points of 1/72 inch. Two media: a printed
/// sheet, and a picture on a screen whose type starts from 13 CSS pixels (9.75 points).
package struct SheetStyle: Hashable, Sendable {
  /// What the sheet is looked at on.
  package enum Medium: String, Hashable, Sendable {
    case print
    /// A picture whose points are three quarters of a CSS pixel.
    case screen
  }

  package var medium: Medium
  package var margin: Double
  package var title: Double
  package var subtitle: Double
  package var legendTitle: Double
  package var text: Double
  package var smallPrint: Double
  /// Labels of units go from the larger size down to the smaller one by the unit's room.
  package var largestLabel: Double
  package var smallestLabel: Double
  /// The least text of the medium: 6 points in print, 11 pixels on a screen.
  package var leastText: Double
  /// Between blocks.
  package var gap: Double
  /// How much thicker lines are than in print at reading distance.
  var lineScale: Double
  /// True of a picture on a screen that is at most 480 CSS pixels wide or under 400 high: its
  /// furniture moves together.
  var isCrowded: Bool

  /// The style for a sheet of this size. Small pictures have smaller titles and margins; the words
  /// never fall below the medium's least size.
  package init(medium: Medium, size: Size) {
    self.medium = medium
    lineScale = medium == .print ? 1 : 1.1
    isCrowded = medium == .screen && (size.width <= 360 || size.height < 300)
    switch medium {
    case .print:
      // Type is set for A4; on A3 it grows by the root of the scale, on A5 it stays readable.
      let scale = max(0.86, min(1.25, (min(size.width, size.height) / 595).squareRoot()))
      margin = 34 * min(1, scale)
      title = 18 * scale
      subtitle = 10.5 * scale
      legendTitle = 9 * scale
      text = 8 * scale
      smallPrint = max(6, 6.5 * scale)
      largestLabel = 9 * scale
      smallestLabel = max(6, 6.5 * scale)
      leastText = 6
      gap = 8 * scale
    case .screen:
      let scale = max(0.6, min(1, size.width / 750))
      margin = isCrowded ? 10.5 : max(9, 24 * scale)
      title = max(13.5, 22 * scale)
      subtitle = max(9.75, 12.8 * scale)
      legendTitle = max(9.75, 11 * scale)
      text = max(8.25, min(9.75, size.width / 36))
      smallPrint = 8.25
      largestLabel = 11
      smallestLabel = 8.25
      leastText = 8.25
      gap = max(5, 8 * scale)
    }
  }

  /// The same with lines as heavy as a theme wants them.
  init(medium: Medium, size: Size, theme: MapTheme) {
    self.init(medium: medium, size: size)
    lineScale *= theme.lineWeight
  }
}
