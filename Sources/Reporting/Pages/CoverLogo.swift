import Cartography
import Drawing

/// The logo on the cover, at the head of the accent's ground and opposite to the organisation's name,
/// on a plate of white: logos are made for white paper.
struct CoverLogo {
  let elements: [SceneElement]
  /// What it takes of the line, with the distance to the words; points.
  let width: Double
  let height: Double
  /// Where the words of the line begin, from the left of the area.
  let inset: Double

  private static let largest = Size(width: 150, height: 56)
  private static let rim = 8.0

  init(_ logo: MapLogo?, in area: Rectangle, isMirrored: Bool) {
    guard let logo else {
      (elements, width, height, inset) = ([], 0, 0, 0)
      return
    }
    let size = logo.size(within: Self.largest)
    width = size.width + 2 * Self.rim + 16
    height = size.height + 2 * Self.rim
    inset = isMirrored ? width : 0
    let frame = Rectangle(
      x: isMirrored ? area.x + Self.rim : area.maxX - Self.rim - size.width,
      y: area.y + Self.rim, width: size.width, height: size.height)
    elements = [logo.element(in: frame, onDark: true, rim: Self.rim)]
  }
}
