import Drawing

/// The logo at the end of the title's line: opposite to where the title begins, its upper edge at the
/// sheet's margin.
struct LogoSeat {
  let style: SheetStyle
  let theme: MapTheme

  /// Narrower pictures, 480 CSS pixels, have no logo: title and map need all their room.
  private static let leastWidth = 360.0
  /// The share of the line that a logo takes at most.
  private static let mostShare = 0.22

  /// Why a map has none of its organisation's.
  static let withoutRoom = MapSheet.Choice(
    subject: "logo", sentence: "Left out: title, map, legend and sources need all the room.")

  /// A furnishing of the logo; nil where there is no room for it.
  func furnishing(_ logo: MapLogo?, width: Double, sheet: Size) -> Furnishing? {
    guard let logo, style.medium == .print || sheet.width >= Self.leastWidth else { return nil }
    let rim = theme.isDark ? style.gap * 0.35 : 0
    // As high as a title with its subtitle.
    let size = logo.size(
      within: Size(
        width: width * Self.mostShare - 2 * rim, height: style.title * 1.36 + style.subtitle * 1.4))
    let whole = Size(width: size.width + 2 * rim, height: size.height + 2 * rim)
    return Furnishing(size: whole) { corner in
      [
        logo.element(
          in: Rectangle(
            x: corner.x + rim, y: corner.y + rim, width: size.width, height: size.height),
          onDark: theme.isDark, rim: rim)
      ]
    }
  }
}
