/// Up to 256 colours for a picture, and the entry that each colour of its census takes.
///
/// The scene's own colours come first and are exact; places up to 208 go to the most frequent of
/// the blends that antialiasing made, one for each cell of five bits a channel (two of alpha); the
/// rest to the cells that lie farthest from all entries; every other colour takes the entry nearest
/// to its cell's most frequent colour, or its own nearest where that is far off. A picture with at
/// most 256 colours is exact.
struct Palette {
  /// Premultiplied words, at most 256.
  let colors: [UInt32]
  /// For each colour of the census.
  let entries: [UInt8]

  /// A palette shows when the root of the mean square error over all channels exceeds 1.5 of
  /// 255, or when a single channel is wrong by more than 20 (a soft edge then looks stepped).
  static let largestMeanError = 1.5
  static let largestError: Float = 20

  private static let exactPlaces = 192
  private static let frequentPlaces = 208
  private static let places = 256

  /// Nil when the palette's error would show. `exact` are opaque colours, 0xRRGGBB, that must be
  /// kept: the first of them at most 192.
  init?(of census: ColorCensus, exact: [UInt32]) {
    if census.tallies.count <= Self.places {
      colors = census.tallies.map(\.color)
      entries = census.tallies.indices.map { UInt8($0) }
      return
    }
    var builder = PaletteBuilder(census)
    for color in exact.prefix(Self.exactPlaces) { builder.keep(color | 0xFF00_0000) }
    builder.addFrequent(upTo: Self.frequentPlaces)
    builder.addFarthest(upTo: Self.places)
    guard let entries = builder.entriesOfColors() else { return nil }
    colors = builder.colors
    self.entries = entries
  }
}
