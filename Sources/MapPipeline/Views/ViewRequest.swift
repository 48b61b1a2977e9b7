package import Drawing
package import Localization
package import Projections

/// Any part of one map, or of several one over the other, in any coordinate system: what WMS and
/// OGC API – Maps ask for.
package struct ViewRequest: Hashable, Sendable {
  /// The maps' keys in the project file, bottom first; at least one.
  package var maps: [String]
  package var system: ReferenceSystem
  /// What is shown, in metres of the map (`ReferenceSystem.inMeters`); it fills the picture, which
  /// is stretched where the proportions differ.
  package var box: ProjectedBox
  /// Device pixels.
  package var width: Int
  /// Device pixels.
  package var height: Int
  /// Device pixels for each CSS pixel: type and lines grow with it.
  package var scale: Double
  /// Under the map; nil for nothing, a transparent picture.
  package var background: Color?
  /// BCP 47; nil for the project's first language.
  package var language: String?
  /// Nil for the maps' own date, else the data's.
  package var asOf: CalendarDate?
  /// Today: member layers are refused after their day.
  package var today: CalendarDate

  package init(
    maps: [String], system: ReferenceSystem, box: ProjectedBox, width: Int, height: Int,
    scale: Double = 1, background: Color? = .white, language: String? = nil,
    asOf: CalendarDate? = nil, today: CalendarDate
  ) {
    self.maps = maps
    self.system = system
    self.box = box
    self.width = width
    self.height = height
    self.scale = scale
    self.background = background
    self.language = language
    self.asOf = asOf
    self.today = today
  }
}

extension ViewRequest {
  /// Metres of the map that one pixel may be: from a millimetre, which no boundary is known to, to the
  /// whole globe in one.
  private static let pixelInMeters = 0.001...50_000_000.0

  /// Errors: `no-such-view` for a view that is closer or farther than any map.
  package func checkScale() throws(PipelineError) {
    for pixel in [box.width / Double(width), box.height / Double(height)] {
      guard Self.pixelInMeters.contains(pixel) else {
        throw PipelineError(
          .usage, "no-such-view",
          pixel < Self.pixelInMeters.lowerBound
            ? "the view is closer than a millimetre a pixel" : "the view is wider than the globe")
      }
    }
  }
}
