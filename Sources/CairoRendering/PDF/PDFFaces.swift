import CCairo
import CPango

/// The fonts behind Pango's, by their files: what a page's glyphs are named by, whatever thread set
/// them. One thread, with the fonts of one `TextMeasurer`.
final class PDFFaces {
  /// A font file as a text uses it.
  final class Face {
    /// In the order of `FontSet.files`.
    let number: Int
    private let face: OpaquePointer
    private let font: OpaquePointer
    private let unitsPerEm: Double
    /// The character that a glyph stands for by itself: the lowest of those that the font maps to
    /// it; 0 for none. By glyph.
    let characters: [UInt32]
    private var widths: [UInt16: Int] = [:]

    init(number: Int, file: String) throws(RenderingError) {
      guard let blob = hb_blob_create_from_file_or_fail(file) else {
        throw .text(.noUsableFont(reason: "\(file) cannot be read"))
      }
      defer { hb_blob_destroy(blob) }
      guard let face = hb_face_create(blob, 0), let font = hb_font_create(face) else {
        throw .text(.noUsableFont(reason: "\(file) is not a font file"))
      }
      self.number = number
      self.face = face
      self.font = font
      unitsPerEm = Double(hb_face_get_upem(face))
      characters = Self.characters(of: face, font)
    }

    deinit {
      hb_font_destroy(font)
      hb_face_destroy(face)
    }

    /// In thousandths of the font's size, as the file will say it.
    func width(of glyph: UInt16) -> Int {
      if let known = widths[glyph] { return known }
      let advance = Double(hb_font_get_glyph_h_advance(font, hb_codepoint_t(glyph)))
      let width = Int((advance * 1000 / unitsPerEm).rounded())
      widths[glyph] = width
      return width
    }

    /// Whether a glyph draws nothing: it holds a place in a cluster.
    func isBlank(_ glyph: UInt16) -> Bool {
      var extents = hb_glyph_extents_t()
      return hb_font_get_glyph_extents(font, hb_codepoint_t(glyph), &extents) == 0
        || extents.width == 0 && extents.height == 0
    }

    /// The glyph that stands for a character by itself; nil for none.
    func glyph(of character: UInt32) -> UInt16? {
      var glyph: hb_codepoint_t = 0
      guard hb_font_get_nominal_glyph(font, character, &glyph) != 0 else { return nil }
      return UInt16(truncatingIfNeeded: glyph)
    }

    /// Alphabetic Presentation Forms, and Arabic Presentation Forms A and B.
    private static let presentationForms: [ClosedRange<UInt32>] = [
      0xFB00...0xFDFF, 0xFE70...0xFEFF,
    ]

    private static func characters(of face: OpaquePointer, _ font: OpaquePointer) -> [UInt32] {
      var characters = [UInt32](repeating: 0, count: Int(hb_face_get_glyph_count(face)))
      let set = hb_set_create()
      defer { hb_set_destroy(set) }
      hb_face_collect_unicodes(face, set)
      var character = hb_codepoint_t.max
      while hb_set_next(set, &character) != 0 {
        // What a letter is shaped to is no letter of its own.
        if presentationForms.contains(where: { $0.contains(character) }) { continue }
        var glyph: hb_codepoint_t = 0
        guard hb_font_get_nominal_glyph(font, character, &glyph) != 0,
          characters.indices.contains(Int(glyph)), characters[Int(glyph)] == 0
        else { continue }
        characters[Int(glyph)] = character
      }
      return characters
    }
  }

  private let files: [String]
  /// Pango's fonts are held, so that their addresses stay theirs.
  private var faces: [UnsafeMutablePointer<PangoFont>: Face] = [:]
  private var facesOfFiles: [Int: Face] = [:]

  init(fonts: FontSet) { files = fonts.files }

  deinit { for font in faces.keys { g_object_unref(font) } }

  /// Errors: a font that is none of the set's, or cannot be read.
  func face(of font: UnsafeMutablePointer<PangoFont>) throws(RenderingError) -> Face {
    if let known = faces[font] { return known }
    // Every font of a font map with a fontconfig set is one of fontconfig's.
    let own = UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
    guard let pattern = pango_fc_font_get_pattern(own) else {
      throw .text(.noUsableFont(reason: "a font has no file"))
    }
    var name: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, FC_FILE, 0, &name) == FcResultMatch, let name else {
      throw .text(.noUsableFont(reason: "a font has no file"))
    }
    let file = String(cString: name)
    guard let number = files.firstIndex(of: file) else {
      throw .text(.noUsableFont(reason: "\(file) is none of the fonts"))
    }
    let face: Face
    if let known = facesOfFiles[number] {
      face = known
    } else {
      face = try Face(number: number, file: file)
    }
    facesOfFiles[number] = face
    faces[font] = face
    g_object_ref(font)
    return face
  }
}
