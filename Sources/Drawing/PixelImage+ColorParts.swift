extension PixelImage {
  /// The parts of a PNG file that its colours depend on, in the order in which they come: each at
  /// most once, before the rows, and as long as the header's colour type lets it be. Libraries refuse
  /// a picture without its palette, and guess where other parts are wrong.
  ///
  /// Source: Portable Network Graphics, second edition, sections 5.6, 11.2.3 and 11.3.2.1. What is
  /// left out may stand between the rows: in what is kept they follow one another.
  struct ColorParts {
    /// 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.
    private let type: UInt8
    /// Colours of the palette; nil before it.
    private var paletteCount: Int?
    private var hasTransparency = false
    private var hasRows = false

    init(type: UInt8) { self.type = type }

    /// - Parameter length: of the part's content, in bytes.
    mutating func take(_ name: String, length: Int) throws(Fault) {
      switch name {
      case "PLTE": try takePalette(length)
      case "tRNS": try takeTransparency(length)
      case "IDAT":
        guard type != 3 || paletteCount != nil else {
          throw .damaged(reason: "its palette is missing")
        }
        hasRows = true
      default: break
      }
    }

    private mutating func takePalette(_ length: Int) throws(Fault) {
      guard type != 0, type != 4 else { throw .damaged(reason: "it is grey and has a palette") }
      guard paletteCount == nil, !hasTransparency, !hasRows else {
        throw .damaged(reason: "its palette is not in its place")
      }
      guard (3...768).contains(length), length % 3 == 0 else {
        throw .damaged(reason: "its palette is no list of colours")
      }
      paletteCount = length / 3
    }

    private mutating func takeTransparency(_ length: Int) throws(Fault) {
      guard !hasTransparency, !hasRows else {
        throw .damaged(reason: "its transparency is not in its place")
      }
      let isFit =
        switch type {
        case 0: length == 2
        case 2: length == 6
        case 3: length > 0 && length <= paletteCount ?? 0
        default: false
        }
      guard isFit else { throw .damaged(reason: "its transparency does not fit its colours") }
      hasTransparency = true
    }
  }
}
