/// The boxes of a printed page (ISO 32000-1, 14.11.2), in points, y down, from the upper left corner of
/// the sheet that leaves the printer.
package struct PageBoxes: Hashable, Sendable {
  /// The sheet, with trim marks where there are any.
  package var media: Size
  /// What is left after cutting.
  package var trim: Rectangle
  /// How far colour reaches beyond the cut.
  package var bleed: Rectangle

  /// A page that is not cut.
  package init(uncut size: Size) {
    media = size
    trim = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    bleed = trim
  }

  /// A page of `size` with a bleed around it, and around that room for trim marks: 3 mm off the
  /// bleed and 5 mm long.
  package init(_ size: Size, bleedInPoints: Double) {
    let slug = bleedInPoints + Self.markGap + Self.markLength
    trim = Rectangle(x: slug, y: slug, width: size.width, height: size.height)
    bleed = trim.inset(by: -bleedInPoints)
    media = Size(width: size.width + 2 * slug, height: size.height + 2 * slug)
  }

  /// Between the bleed's edge and a trim mark, in points.
  package static let markGap = 3 * 72 / 25.4
  /// Of a trim mark, in points.
  package static let markLength = 5 * 72 / 25.4
}
