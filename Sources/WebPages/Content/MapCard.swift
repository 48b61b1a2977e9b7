/// A map as a list of maps shows it.
package struct MapCard: Hashable, Sendable {
  /// A picture's size in CSS pixels.
  package struct PictureSize: Hashable, Sendable {
    package var width: Int
    package var height: Int

    /// A size in CSS pixels.
    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// The map's key, as addresses name it.
  package var id: String
  package var title: String
  /// Empty for none.
  package var subtitle: String
  /// One sentence that stands for the picture.
  package var alternativeText: String
  /// The size of the picture that the address without a query gives.
  package var size: PictureSize
  /// A size for narrow screens, in which the words are large enough to be read on a telephone (such
  /// as 360 by 720); nil where the map cannot be drawn so small: then the usual picture shrinks.
  package var narrowSize: PictureSize?
  /// False for a cartogram, which has no tiles.
  package var hasTiles: Bool

  /// A map with its picture's sizes.
  package init(
    id: String, title: String, subtitle: String = "", alternativeText: String,
    size: PictureSize, narrowSize: PictureSize? = nil, hasTiles: Bool = true
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.alternativeText = alternativeText
    self.size = size
    self.narrowSize = narrowSize
    self.hasTiles = hasTiles
  }
}
