/// The glyphs of each font that pages use, and the characters that glyphs stand for where the font
/// itself does not say so. What is united does not depend on the order.
struct PDFGlyphs: Sendable {
  struct Use: Sendable {
    /// In thousandths of the font's size, by glyph.
    var widths: [UInt16: Int] = [:]
    /// Of shaped letters and ligatures.
    var characters: [UInt16: String] = [:]
    /// Of glyphs that make up a cluster with others: for those that stand for nothing else.
    var parts: [UInt16: String] = [:]
  }

  /// By the font's number in its set.
  private(set) var uses: [Int: Use] = [:]

  init(uses: [Int: Use] = [:]) { self.uses = uses }

  mutating func insert(_ glyph: UInt16, of face: PDFFaces.Face) {
    uses[face.number, default: Use()].widths[glyph] = face.width(of: glyph)
  }

  mutating func insert(_ glyph: UInt16, standsFor characters: String, in face: PDFFaces.Face) {
    insert(glyph, of: face)
    let known = uses[face.number]?.characters[glyph] ?? characters
    uses[face.number]?.characters[glyph] = min(known, characters)
  }

  /// For a glyph of several that stand for characters together, whose text the content tells.
  mutating func insert(
    _ glyph: UInt16, standsAtLeastFor characters: String, in face: PDFFaces.Face
  ) {
    insert(glyph, of: face)
    let known = uses[face.number]?.parts[glyph] ?? characters
    uses[face.number]?.parts[glyph] = min(known, characters)
  }

  mutating func formUnion(_ other: PDFGlyphs) {
    for (number, use) in other.uses {
      uses[number, default: Use()].widths.merge(use.widths) { first, _ in first }
      uses[number]?.characters.merge(use.characters) { min($0, $1) }
      uses[number]?.parts.merge(use.parts) { min($0, $1) }
    }
  }
}
