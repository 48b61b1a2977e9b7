import CPango

/// A font of a file with the glyphs that its pages use (ISO 32000-1, 9.7): what HarfBuzz leaves of the
/// file, glyph numbers as they were.
struct PDFFont {
  let file: String
  let use: PDFGlyphs.Use

  /// The font's dictionary after those that it refers to. Errors: a file that is no font any more.
  func write(_ objects: inout PDFObjects) throws(RenderingError) -> Int {
    guard let blob = hb_blob_create_from_file_or_fail(file) else {
      throw .text(.noUsableFont(reason: "\(file) cannot be read"))
    }
    defer { hb_blob_destroy(blob) }
    let face = hb_face_create(blob, 0)
    defer { hb_face_destroy(face) }
    let glyphs = use.widths.keys.sorted()
    let program = try subset(face, glyphs)
    let name = Self.tag(of: glyphs) + "+" + stem
    let stream = objects.addCompressed("/Length1 \(program.count)", program)
    let descriptor = objects.add(descriptor(face, name: name, program: stream))
    let descendant = objects.add(
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/\(name)"
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        + "/FontDescriptor \(descriptor) 0 R/CIDToGIDMap/Identity/DW 0/W[\(widths(glyphs))]>>")
    let known = try PDFFaces.Face(number: 0, file: file)
    let characters = objects.addCompressed("", Array(characterMap(known, glyphs).utf8))
    return objects.add(
      "<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H"
        + "/DescendantFonts[\(descendant) 0 R]/ToUnicode \(characters) 0 R>>")
  }

  private var stem: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return name.hasSuffix(".ttf") ? String(name.dropLast(4)) : name
  }

  /// Six letters that differ where the glyphs do.
  private static func tag(of glyphs: [UInt16]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for glyph in glyphs { hash = (hash ^ UInt64(glyph)) &* 0x100_0000_01b3 }
    var letters = ""
    for _ in 0..<6 {
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(hash % 26))))
      hash /= 26
    }
    return letters
  }

  /// Layout and names are for setting text, which is done.
  private static let needless = [
    "GSUB", "GPOS", "GDEF", "cmap", "name", "post", "OS/2", "STAT", "gasp", "DSIG", "meta",
  ]

  private func subset(
    _ face: OpaquePointer?, _ glyphs: [UInt16]
  ) throws(RenderingError) -> [UInt8] {
    guard let input = hb_subset_input_create_or_fail() else {
      throw .text(.noUsableFont(reason: "HarfBuzz has no memory"))
    }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, hb_codepoint_t(glyph)) }
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in Self.needless {
      hb_set_add(dropped, table.utf8.reduce(0) { $0 << 8 | UInt32($1) })
    }
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue)
    guard let left = hb_subset_or_fail(face, input) else {
      throw .text(.noUsableFont(reason: "HarfBuzz cannot take glyphs from \(file)"))
    }
    defer { hb_face_destroy(left) }
    let blob = hb_face_reference_blob(left)
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return [] }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }

  private func descriptor(_ face: OpaquePointer?, name: String, program: Int) -> String {
    let font = hb_font_create(face)
    defer { hb_font_destroy(font) }
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(font, &extents)
    let unit = 1000 / Double(hb_face_get_upem(face))
    func scaled(_ value: Int32) -> Int { Int((Double(value) * unit).rounded()) }
    let isSlanted = stem.contains("Italic")
    let box = boundingBox(face).map { scaled(Int32($0)) }
    return "<</Type/FontDescriptor/FontName/\(name)/Flags \(isSlanted ? 100 : 36)"
      + "/FontBBox[\(box.map(String.init).joined(separator: " "))]"
      + "/ItalicAngle \(isSlanted ? -12 : 0)/Ascent \(scaled(extents.ascender))"
      + "/Descent \(scaled(extents.descender))/CapHeight 714"
      + "/StemV \(stem.contains("Bold") ? 140 : 80)/FontFile2 \(program) 0 R>>"
  }

  /// xMin, yMin, xMax and yMax of the font's head table (OpenType 1.9, head).
  private func boundingBox(_ face: OpaquePointer?) -> [Int16] {
    let blob = hb_face_reference_table(face, "head".utf8.reduce(0) { $0 << 8 | UInt32($1) })
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length >= 44 else { return [0, 0, 0, 0] }
    return [36, 38, 40, 42].map {
      Int16(
        bitPattern: UInt16(UInt8(bitPattern: data[$0])) << 8
          | UInt16(UInt8(bitPattern: data[$0 + 1])))
    }
  }

  /// Runs of consecutive glyphs, each with its first number.
  private func widths(_ glyphs: [UInt16]) -> String {
    var text = ""
    var previous: UInt16?
    for glyph in glyphs {
      if let last = previous, last + 1 == glyph {
        text += " "
      } else {
        text += "\(previous == nil ? "" : "]")\(glyph)["
      }
      text += "\(use.widths[glyph] ?? 0)"
      previous = glyph
    }
    return text + (previous == nil ? "" : "]")
  }

  /// From glyphs to characters (Adobe Technical Note 5411): the font's own, else the shaped letters'.
  private func characterMap(_ face: PDFFaces.Face, _ glyphs: [UInt16]) -> String {
    let pairs = glyphs.compactMap { glyph -> String? in
      let own = Unicode.Scalar(face.characters[Int(glyph)]).flatMap { $0.value == 0 ? nil : $0 }
      guard
        let text = own.map({ String($0) }) ?? use.characters[glyph] ?? use.parts[glyph]
      else { return nil }
      var line = PDFBytes()
      line.append("<")
      line.append(hexadecimal: glyph)
      line.append("><")
      for unit in text.utf16 { line.append(hexadecimal: unit) }
      line.append(">")
      return String(decoding: line.bytes, as: UTF8.self)
    }
    var text =
      "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo"
      + "<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def"
      + "/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n"
    // At most a hundred a block.
    for start in stride(from: 0, to: pairs.count, by: 100) {
      let block = pairs[start..<min(start + 100, pairs.count)]
      text += "\(block.count) beginbfchar\n" + block.joined(separator: "\n") + "\nendbfchar\n"
    }
    return text + "endcmap CMapName currentdict/CMap defineresource pop end end\n"
  }
}
