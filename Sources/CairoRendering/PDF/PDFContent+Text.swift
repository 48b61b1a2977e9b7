import CCairo
import CPango
import Drawing

extension PDFContent {
  /// Shows a text so that readers get its characters back, as `SelectableText` does. Errors: `.text`.
  mutating func paint(_ text: SceneElement.Text) throws(RenderingError) {
    let layout = try painter.fonts.laidOut(text.block)
    if let halo = text.halo, halo.width > 0 {
      // A rim and no text: the words are in the file once.
      beginArtifact()
      restart(replacing: "")
      setStroke(halo.color)
      set(Stroke(color: halo.color, width: 2 * halo.width))
      setTextMode(1)
      out.append("BT ")
      try forEachRun(of: layout, placed: text) { (content, line, run) throws(RenderingError) in
        try content.show(line.glyphs, in: run, line)
      }
      out.append("ET\n")
      end()
    }
    beginText(layout)
    let outer = text.replacement.map { restart(replacing: $0) }
    setFill(text.block.style.color)
    setTextMode(0)
    out.append("BT ")
    let isMixed = layout.hasRightToLeftRun
    let isSpaced = layout.block.style.letterSpacing > 0.05 * layout.block.style.size
    let utf8 = Array(layout.block.string.utf8)
    let lineEnds = Set(layout.lines.compactMap { $0.runs.map(\.bytes.upperBound).max() })
    try forEachRun(of: layout, placed: text) { (content, line, run) throws(RenderingError) in
      guard outer == nil else { return try content.show(line.glyphs, in: run, line) }
      let clusters = PDFClusters(
        run: run, utf8: utf8, face: line.face, size: line.size,
        endsLine: lineEnds.contains(run.bytes.upperBound))
      if isMixed {
        if !run.isRightToLeft, layout.block.isRightToLeft, let corner = run.glyphs.first {
          // Readers give the space on the left of a number to the number and then lose it.
          content.showSpeck(of: 0x200F, at: corner, line)
        }
        for cluster in clusters.all { try content.showOneByOne(cluster, clusters, run, line) }
      } else {
        for cluster in clusters.all { content.noteCharacters(of: cluster, clusters, run, line) }
        for word in clusters.words(isSpaced: isSpaced) {
          try content.show(word, clusters, run, line)
        }
      }
    }
    out.append("ET\n")
    if let outer { begin(again: outer) }
    notePrinted(text, as: layout)
  }

  /// Where a run stands, and in which font.
  struct Line {
    var face: PDFFaces.Face
    var left: Double
    var baseline: Double
    /// The font's size, and the shape of its letters relative to it.
    var size: Double
    var matrix: [Double]
    var glyphs: ArraySlice<GlyphRun.Glyph>
  }

  private mutating func forEachRun(
    of layout: TextLayout, placed text: SceneElement.Text,
    _ body: (inout PDFContent, Line, GlyphRun) throws(RenderingError) -> Void
  ) throws(RenderingError) {
    for line in layout.lines {
      let left = text.origin.x + layout.indent(of: line, in: text.width)
      for run in line.runs where !run.glyphs.isEmpty {
        guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(run.font)) else {
          throw .text(.noUsableFont(reason: "a font file could not be read"))
        }
        var matrix = cairo_matrix_t()
        cairo_scaled_font_get_font_matrix(scaled, &matrix)
        let face = try painter.faces.face(of: run.font)
        let size = matrix.yy
        let place = Line(
          face: face, left: left, baseline: text.origin.y + line.baseline, size: size,
          matrix: [matrix.xx / size, matrix.yx / size, -matrix.xy / size, -1],
          glyphs: run.glyphs[...])
        setFont(face, size: size)
        try body(&self, place, run)
      }
    }
  }

  mutating func setFont(_ face: PDFFaces.Face, size: Double) {
    var name = PDFBytes()
    name.append("/F")
    name.append(integer: face.number)
    name.append(" ")
    name.append(size, decimals: 3)
    name.append(" Tf ")
    let font = String(decoding: name.bytes, as: UTF8.self)
    guard state.font != font else { return }
    state.font = font
    out.append(name.bytes)
  }

  private mutating func setTextMode(_ mode: Int) {
    guard state.textMode != mode else { return }
    state.textMode = mode
    out.append(integer: mode)
    out.append(" Tr ")
  }

  /// Glyphs from left to right with one operator a stretch of the same height; places to a
  /// thousandth of the size.
  private mutating func show(
    _ glyphs: ArraySlice<GlyphRun.Glyph>, in run: GlyphRun, _ line: Line
  ) throws(RenderingError) {
    var rest = glyphs
    while let first = rest.first {
      let stretch = rest.prefix { $0.y == first.y }
      rest = rest.dropFirst(stretch.count)
      let x = line.left + first.x
      out.append(line.matrix, decimals: 3)
      out.append([x, line.baseline + first.y], decimals: 2)
      out.append("Tm[<")
      // Counted in thousandths of the size from the first glyph's place, as it is written.
      var expected = 0
      for glyph in stretch {
        let wanted = Int(((glyph.x - first.x) / line.size * 1000).rounded())
        if wanted != expected {
          out.append(">")
          out.append(integer: expected - wanted)
          out.append("<")
          expected = wanted
        }
        let number = UInt16(truncatingIfNeeded: glyph.index)
        out.append(hexadecimal: number)
        page.glyphs.insert(number, of: line.face)
        expected += line.face.width(of: number)
      }
      out.append(">]TJ ")
    }
  }

  /// Keeps what the glyphs of a cluster stand for where the font does not say it. Of several the first
  /// such glyph stands for all characters that the others do not tell.
  private mutating func noteCharacters(
    of cluster: PDFClusters.Cluster, _ clusters: PDFClusters, _ run: GlyphRun, _ line: Line
  ) {
    let glyphs = run.glyphs[cluster.glyphs].map { UInt16(truncatingIfNeeded: $0.index) }
    let string = clusters.string(of: cluster)
    if cluster.isOneGlyphOfItsOwn {
      return page.glyphs.insert(glyphs[0], standsFor: string, in: line.face)
    }
    let told = glyphs.map { line.face.characters[Int($0)] }
    let untold = string.unicodeScalars.filter { !told.contains($0.value) }
    var rest = untold.isEmpty ? "\u{FFFD}" : String(String.UnicodeScalarView(untold))
    for (glyph, character) in zip(glyphs, told) where character == 0 {
      // What draws nothing stands for no letter that another glyph can stand for.
      let isBlank = line.face.isBlank(glyph)
      page.glyphs.insert(glyph, standsAtLeastFor: isBlank ? "\u{FFFD}" : rest, in: line.face)
      if !isBlank { rest = "\u{FFFD}" }
    }
  }

  /// A word or a part of one; with its characters where its glyphs do not tell them.
  private mutating func show(
    _ word: PDFClusters.Cluster, _ clusters: PDFClusters, _ run: GlyphRun, _ line: Line
  ) throws(RenderingError) {
    guard word.needsCharacters else {
      return try show(run.glyphs[word.glyphs], in: run, line)
    }
    try show(glyphs: word, replacing: clusters.string(of: word), in: run, line)
  }

  /// Glyphs with the characters that readers take instead of the glyphs' own.
  private mutating func show(
    glyphs cluster: PDFClusters.Cluster, replacing characters: String, in run: GlyphRun,
    _ line: Line
  ) throws(RenderingError) {
    // Marks inside marks are lost by readers of the structure: the word is content of its own.
    out.append("ET ")
    let outer = restart(replacing: characters)
    out.append("BT ")
    try show(run.glyphs[cluster.glyphs], in: run, line)
    out.append("ET ")
    begin(again: outer)
    out.append("BT ")
  }

  /// One character a glyph. A ligature (lam-alef) stands for its first character; the others stand on
  /// its far side as specks, shown where they come from left to right.
  private mutating func showOneByOne(
    _ cluster: PDFClusters.Cluster, _ clusters: PDFClusters, _ run: GlyphRun, _ line: Line
  ) throws(RenderingError) {
    let scalars = Array(clusters.string(of: cluster).unicodeScalars)
    let indices = Array(cluster.glyphs)
    if indices.count == 1, scalars.count == 1 {
      let own = line.face.characters[Int(run.glyphs[indices[0]].index)]
      if own != 0, own != scalars[0].value {
        // A bracket that is drawn as its mirror image: the font knows it as the other one.
        return try show(glyphs: cluster, replacing: String(scalars[0]), in: run, line)
      }
    }
    let surplus = scalars.dropFirst(indices.count)
    if run.isRightToLeft, let corner = indices.first {
      if let scalar = scalars.first, PDFClusters.separators.contains(scalar) {
        // Readers take it for a part of a number on its left.
        showSpeck(of: 0x200F, at: run.glyphs[corner], line)
      }
      for scalar in surplus.reversed() {
        showSpeck(of: scalar.value, at: run.glyphs[corner], line)
      }
    }
    for (number, index) in indices.enumerated() {
      let position = run.isRightToLeft ? indices.count - 1 - number : number
      let glyph = UInt16(truncatingIfNeeded: run.glyphs[index].index)
      if position < scalars.count, line.face.characters[Int(glyph)] != scalars[position].value {
        page.glyphs.insert(glyph, standsFor: String(scalars[position]), in: line.face)
      } else if position >= scalars.count, line.face.characters[Int(glyph)] == 0 {
        page.glyphs.insert(glyph, standsAtLeastFor: "\u{FFFD}", in: line.face)
      }
      try show(run.glyphs[index...index], in: run, line)
    }
    if !run.isRightToLeft, let corner = indices.last {
      for scalar in surplus { showSpeck(of: scalar.value, at: run.glyphs[corner], line) }
    }
  }

  /// A character's own glyph, invisible and a fiftieth as wide, so that it covers no neighbour; nothing
  /// where the font has none.
  private mutating func showSpeck(
    of character: UInt32, at place: GlyphRun.Glyph, _ line: Line
  ) {
    guard let glyph = line.face.glyph(of: character), glyph != 0 else { return }
    if line.face.characters[Int(glyph)] != character {
      let scalar = Unicode.Scalar(character) ?? "\u{FFFD}"
      page.glyphs.insert(glyph, standsFor: String(scalar), in: line.face)
    }
    page.glyphs.insert(glyph, of: line.face)
    let mode = state.textMode
    setTextMode(3)
    out.append("0.02 0 0 -1 ")
    out.append([line.left + place.x, line.baseline + place.y], decimals: 2)
    out.append("Tm<")
    out.append(hexadecimal: glyph)
    out.append(">Tj ")
    setTextMode(mode)
  }
}
