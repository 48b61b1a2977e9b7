import CPango
import Drawing

/// Glyphs of one font and one direction on a line, from left to right.
struct GlyphRun {
  /// A glyph: its number in the font and its place relative to the line's left end and baseline,
  /// in points, y down.
  struct Glyph {
    var index: UInt
    var x: Double
    var y: Double
    var advance: Double
    /// Byte of the block's string at which this glyph's cluster begins.
    var cluster: Int
  }

  /// Pango's font; alive as long as the `TextLayout` that holds this run.
  let font: UnsafeMutablePointer<PangoFont>
  var glyphs: [Glyph]
  /// The run's bytes in the block's string.
  var bytes: Range<Int>
  var isRightToLeft: Bool

  /// The runs of a line. Errors: `.missingGlyph`, `.noUsableFont`.
  static func runs(
    of line: UnsafeMutablePointer<PangoLayoutLine>, text: [UInt8], string: String
  ) throws(TextMeasuringError) -> [GlyphRun] {
    var runs: [GlyphRun] = []
    var x = 0.0
    var node = line.pointee.runs
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let item = data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
      guard let analysis = item.item?.pointee.analysis, let set = item.glyphs?.pointee,
        let offset = item.item?.pointee.offset, let length = item.item?.pointee.length
      else { continue }
      guard let font = analysis.font else {
        throw .noUsableFont(reason: "no font was found for \"\(string)\"")
      }
      var run = GlyphRun(
        font: font, glyphs: [], bytes: Int(offset)..<Int(offset + length),
        isRightToLeft: analysis.level & 1 == 1)
      run.glyphs.reserveCapacity(Int(set.num_glyphs))
      for index in 0..<Int(set.num_glyphs) {
        let info = set.glyphs[index]
        let advance = Double(info.geometry.width) / 1024
        if info.glyph & unknownFlag != 0 {
          throw missingGlyph(scalar: info.glyph & ~unknownFlag, string: string)
        }
        if info.glyph != emptyGlyph {
          run.glyphs.append(
            Glyph(
              index: UInt(info.glyph), x: x + Double(info.geometry.x_offset) / 1024,
              y: Double(info.geometry.y_offset) / 1024, advance: advance,
              cluster: Int(offset) + Int(set.log_clusters[index])))
        }
        x += advance
      }
      runs.append(run)
    }
    return runs
  }

  /// Pango's marks in glyph numbers (pango-font.h): a character without a glyph, and nothing.
  private static let unknownFlag: UInt32 = 0x1000_0000
  private static let emptyGlyph: UInt32 = 0x0FFF_FFFF

  private static func missingGlyph(scalar value: UInt32, string: String) -> TextMeasuringError {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    let character =
      string.first { $0.unicodeScalars.contains(scalar) } ?? Character(scalar)
    let code = g_unicode_script_to_iso15924(g_unichar_get_script(value))
    let letters = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: code >> $0) }
    return .missingGlyph(
      character: character, text: string, script: String(decoding: letters, as: UTF8.self))
  }
}
