package import Configuration
package import Drawing

/// Paper in points (ISO 216; ANSI/ASME Y14.1 for Letter), 72 to the inch.
package enum PaperSize {
  /// Width and height of a paper that stands or lies, in points.
  package static func points(_ paper: Paper, _ orientation: PaperOrientation) -> Size {
    let millimeters: (Double, Double)
    switch paper {
    case .a3: millimeters = (297, 420)
    case .a4: millimeters = (210, 297)
    case .a5: millimeters = (148, 210)
    case .letter: millimeters = (215.9, 279.4)
    }
    let portrait = Size(width: millimeters.0 / 25.4 * 72, height: millimeters.1 / 25.4 * 72)
    return orientation == .portrait
      ? portrait : Size(width: portrait.height, height: portrait.width)
  }

  /// The resolution of a PNG sheet unless asked otherwise: sharp on a screen and small enough to
  /// send. Print shops get the PDF, or 300.
  package static let usualDotsPerInch = 150.0

  /// What the project file asks for: a sheet at the usual resolution, or a picture in pixels.
  package static func output(for size: MapSize) -> OutputSize {
    switch size {
    case .paper(let paper, let orientation):
      return .sheet(points(paper, orientation), dotsPerInch: usualDotsPerInch)
    case .pixels(let width, let height):
      return .picture(width: width, height: height, scale: 1)
    }
  }
}
