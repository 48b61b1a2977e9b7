import Configuration
import MapPipeline
import MapServices

/// How large a picture is asked to be.
struct PictureSize {
  /// The map's own size in the project file.
  let own: OutputSize?
  let request: MatchedRequest

  init(own: OutputSize?, _ request: MatchedRequest) {
    self.own = own
    self.request = request
  }

  /// A ready size.
  enum Preset: String {
    /// The card of social networks.
    case social
    /// A sheet of paper at the resolution of print shops.
    case print
  }

  /// The width of a picture that says nothing of its size, in CSS pixels.
  private static let usualWidth = 1200

  /// Pictures narrower than this, in CSS pixels, are for telephones: this much higher than wide.
  private static let narrow = 480
  private static let narrowRatio = 1.9

  /// The other side follows the map's own proportions where one is given. Errors: a preset together
  /// with a width, height or scale, which it has already; a side that the proportions would make
  /// smaller than any picture.
  func size() throws(Problem) -> OutputSize {
    let values = request.values
    let scale = values.real("scale") ?? Double(request.path.scale)
    if let preset = values.choice("preset", Preset.self) {
      for name in ["width", "height", "scale"] where values.isGiven(name) {
        throw Problem(
          status: 400, "\(name) and preset contradict each other: the preset has a size",
          parameter: name)
      }
      switch preset {
      case .social: return .picture(width: 1200, height: 630, scale: scale)
      case .print:
        guard request.path.scale == 1 else {
          throw Problem(
            status: 400, "@2x and the preset print contradict each other: the sheet has its dots",
            parameter: "preset")
        }
        return sheet
      }
    }
    let ratio = Self.ratio(own)
    let width: Int
    let height: Int
    switch (values.integer("width"), values.integer("height")) {
    case (let given?, let other?): (width, height) = (given, other)
    case (let given?, nil):
      (width, height) = (given, Self.height(ofWidth: given, own))
    case (nil, let given?): (width, height) = (Int((Double(given) / ratio).rounded()), given)
    case (nil, nil):
      if case .picture(let own, let other, _) = own {
        (width, height) = (own, other)
      } else {
        (width, height) = (Self.usualWidth, Int((Double(Self.usualWidth) * ratio).rounded()))
      }
    }
    guard min(width, height) >= Parameter.pictureSide.lowerBound,
      max(width, height) <= 4 * Parameter.pictureSide.upperBound
    else {
      throw Problem(
        status: 400,
        "this would be a picture of \(width) by \(height) pixels; its sides are at least "
          + "\(Parameter.pictureSide.lowerBound)",
        parameter: values.isGiven("width") ? "width" : "height")
    }
    return .picture(width: width, height: height, scale: scale)
  }

  /// The height of a picture that is asked for by its width alone, before it grows.
  static func height(ofWidth width: Int, _ own: OutputSize?) -> Int {
    // On a narrow picture the legend stands below the map.
    let share = width < narrow ? max(ratio(own), narrowRatio) : ratio(own)
    return Int((Double(width) * share).rounded())
  }

  private static func ratio(_ own: OutputSize?) -> Double {
    let proportions = own?.points ?? .init(width: 3, height: 2)
    return proportions.height / proportions.width
  }

  /// Whether the height follows from what is in the picture: where none is asked for, a map whose
  /// words need more room than its proportions give gets it.
  var mayGrow: Bool {
    !request.values.isGiven("height") && !request.values.isGiven("preset")
  }

  /// The map's own sheet, or A4 where it is made for a screen, at 300 dots an inch.
  private var sheet: OutputSize {
    if case .sheet(let points, _) = own { return .sheet(points, dotsPerInch: 300) }
    return .sheet(PaperSize.points(.a4, .landscape), dotsPerInch: 300)
  }
}
