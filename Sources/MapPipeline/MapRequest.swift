package import Configuration
package import Drawing
package import Localization

/// One map asked for: which, in what language, at what date, how large.
package struct MapRequest: Hashable, Sendable {
  package var map: String
  /// BCP 47; nil for the project's first language.
  package var language: String?
  /// Nil for the map's own date, else the data's.
  package var asOf: CalendarDate?
  /// The code of a unit that the frame is put around; nil for the map's own extent. What the map
  /// is about stays.
  package var unit: String?
  /// Nil for the map's own size.
  package var size: OutputSize?
  /// How high a picture may become, in CSS pixels, where title, legend and sources need the room; nil
  /// for as high as its size says.
  package var tallest: Int?
  /// Nil for the map's own theme, else the project's.
  package var theme: ThemeName?
  /// For whom members are shown; nil for print on sheets of paper, and for the web in pixels.
  package var purpose: Localization.PublicationPurpose?
  /// A date to print and embed; nil to leave it out.
  package var created: CalendarDate?
  /// Today: member layers are refused after their day.
  package var today: CalendarDate

  package init(
    map: String, language: String? = nil, asOf: CalendarDate? = nil, unit: String? = nil,
    size: OutputSize? = nil, theme: ThemeName? = nil,
    purpose: Localization.PublicationPurpose? = nil,
    created: CalendarDate? = nil,
    today: CalendarDate
  ) {
    self.map = map
    self.language = language
    self.asOf = asOf
    self.unit = unit
    self.size = size
    self.theme = theme
    self.purpose = purpose
    self.created = created
    self.today = today
  }
}

/// How large a sheet or a picture is.
package enum OutputSize: Hashable, Sendable {
  /// A sheet of paper in points, and the resolution of its PNG.
  case sheet(Size, dotsPerInch: Double)
  /// A picture in CSS pixels, and how many device pixels each has (@1x to @4x).
  case picture(width: Int, height: Int, scale: Double)

  /// The scene's size in points: a CSS pixel is 3/4 of a point.
  package var points: Size {
    switch self {
    case .sheet(let size, _): size
    case .picture(let width, let height, _):
      Size(width: Double(width) * 0.75, height: Double(height) * 0.75)
    }
  }

  /// The width of a PNG in device pixels.
  package var pixelWidth: Int {
    switch self {
    case .sheet(let size, let dots): Int((size.width / 72 * dots).rounded())
    case .picture(let width, _, let scale): Int((Double(width) * scale).rounded())
    }
  }

  /// The pixels of a PNG; the height follows the proportions, rounded.
  package var pixels: (width: Int, height: Int) {
    let width = pixelWidth
    return (width, Int((points.height * Double(width) / points.width).rounded()))
  }

  package var isPrint: Bool {
    if case .sheet = self { true } else { false }
  }
}
