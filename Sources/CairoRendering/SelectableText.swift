import CCairo
import CPango
import Drawing

/// Shows a text in a PDF so that readers get its characters back.
///
/// Cairo maps a glyph to characters where it stands for one character, and wraps other clusters in
/// marked content with an `/ActualText`. Left-to-right lines: words with such clusters are wrapped
/// as wholes, because readers place a replaced cluster by its box and part words at marks.
/// Lines with right-to-left runs: readers turn the glyph order of a line around and would turn a
/// replacement around with it, so every glyph gets exactly one character there, and the block's
/// logical string stands in the structure tree instead.
struct SelectableText {
  let layout: TextLayout
  private let utf8: [UInt8]

  init(layout: TextLayout) {
    self.layout = layout
    utf8 = Array(layout.block.string.utf8)
  }

  /// Signs that numbers may contain (Unicode bidirectional classes CS, ES and ET below U+0080).
  private static let separators: Set<Unicode.Scalar> = [
    ":", ",", ".", "/", "+", "-", "#", "$", "%",
  ]

  /// Glyphs that stand for a range of the string's bytes.
  private struct Cluster {
    var glyphs: Range<Int>
    var bytes: Range<Int>
  }

  func show(
    _ text: SceneElement.Text, on context: borrowing DrawingContext
  ) throws(RenderingError) {
    let isMixed = layout.hasRightToLeftRun
    let cairo = context.cairo
    if let replacement = text.replacement {
      var rest = Array(replacement.utf8)[...]
      return try context.forEachRun(of: layout, placed: text) { _, glyphs in
        show(rest, glyphs: glyphs[...], on: cairo)
        rest = []
      }
    }
    try context.forEachRun(of: layout, placed: text) { run, glyphs in
      let clusters = clusters(of: run)
      if isMixed {
        if !run.isRightToLeft, layout.block.isRightToLeft, let corner = glyphs.first {
          // Readers give the space on the left of a number to the number and then lose it: a
          // right-to-left mark between them keeps it apart.
          showSpeck(of: "\u{200F}", at: corner, font: run.font, on: cairo)
        }
        for cluster in clusters {
          showOneByOne(cluster, of: run, glyphs: glyphs, on: cairo)
        }
      } else {
        for word in words(clusters) {
          show(utf8[word.bytes], glyphs: glyphs[word.glyphs], on: cairo)
        }
      }
    }
  }

  /// From left to right. In a right-to-left run a cluster ends where the one on its left begins.
  private func clusters(of run: GlyphRun) -> [Cluster] {
    var starts: [Int] = []
    for index in run.glyphs.indices
    where index == 0 || run.glyphs[index].cluster != run.glyphs[index - 1].cluster {
      starts.append(index)
    }
    return starts.indices.map { number in
      let first = starts[number]
      let next = number + 1 < starts.count ? starts[number + 1] : run.glyphs.count
      let begin = run.glyphs[first].cluster
      let end: Int
      if run.isRightToLeft {
        end = number == 0 ? run.bytes.upperBound : run.glyphs[first - 1].cluster
      } else {
        end = number + 1 < starts.count ? run.glyphs[next].cluster : run.bytes.upperBound
      }
      return Cluster(glyphs: first..<next, bytes: begin..<max(begin, end))
    }
  }

  /// Joins the clusters of a word (what stands between spaces) when one of them is not one glyph
  /// for one character, or when letters are spaced so far that readers would part them.
  private func words(_ clusters: [Cluster]) -> [Cluster] {
    let isSpaced = layout.block.style.letterSpacing > 0.05 * layout.block.style.size
    var result: [Cluster] = []
    var word: [Cluster] = []
    func closeWord() {
      let needsJoining = isSpaced || word.contains { $0.glyphs.count != 1 || characters($0) != 1 }
      if needsJoining, let first = word.first, let last = word.last {
        result.append(
          Cluster(
            glyphs: first.glyphs.lowerBound..<last.glyphs.upperBound,
            bytes: first.bytes.lowerBound..<last.bytes.upperBound))
      } else {
        result += word
      }
      word = []
    }
    for cluster in clusters {
      if utf8[cluster.bytes].elementsEqual([0x20]) {
        closeWord()
        result.append(cluster)
      } else {
        word.append(cluster)
      }
    }
    closeWord()
    return result
  }

  private func characters(_ cluster: Cluster) -> Int {
    utf8[cluster.bytes].count { $0 & 0xC0 != 0x80 }
  }

  private func show(
    _ bytes: ArraySlice<UInt8>, glyphs: ArraySlice<cairo_glyph_t>, on cairo: OpaquePointer
  ) {
    let bytes = bytes.map { CChar(bitPattern: $0) }
    let glyphs = Array(glyphs)
    var cluster = cairo_text_cluster_t(
      num_bytes: Int32(bytes.count), num_glyphs: Int32(glyphs.count))
    cairo_show_text_glyphs(
      cairo, bytes, Int32(bytes.count), glyphs, Int32(glyphs.count), &cluster, 1,
      cairo_text_cluster_flags_t(0))
  }

  /// One character a glyph. A ligature (lam-alef) stands for its first character; the others stand
  /// on its far side as specks, shown where they come from left to right.
  private func showOneByOne(
    _ cluster: Cluster, of run: GlyphRun, glyphs: [cairo_glyph_t], on cairo: OpaquePointer
  ) {
    let scalars = Array(String(decoding: utf8[cluster.bytes], as: UTF8.self).unicodeScalars)
    let indices = Array(cluster.glyphs)
    let surplus = scalars.dropFirst(indices.count)
    if run.isRightToLeft, let corner = indices.first {
      if let scalar = scalars.first, SelectableText.separators.contains(scalar) {
        // Readers take it for a part of a number on its left.
        showSpeck(of: "\u{200F}", at: glyphs[corner], font: run.font, on: cairo)
      }
      for scalar in surplus.reversed() {
        showSpeck(of: scalar, at: glyphs[corner], font: run.font, on: cairo)
      }
    }
    for (number, index) in indices.enumerated() {
      let position = run.isRightToLeft ? indices.count - 1 - number : number
      if position < scalars.count {
        show(ArraySlice(String(scalars[position]).utf8), glyphs: glyphs[index...index], on: cairo)
      } else {
        // A decomposed character: its other glyphs stand for nothing.
        withUnsafePointer(to: glyphs[index]) { cairo_show_glyphs(cairo, $0, 1) }
      }
    }
    if !run.isRightToLeft, let corner = indices.last {
      for scalar in surplus { showSpeck(of: scalar, at: glyphs[corner], font: run.font, on: cairo) }
    }
  }

  /// Shows a character's own glyph without a mark on the page: a fiftieth of its width, so that it
  /// covers no neighbour, and clipped to a few thousandths of a point.
  private func showSpeck(
    of scalar: Unicode.Scalar, at place: cairo_glyph_t, font: UnsafeMutablePointer<PangoFont>,
    on cairo: OpaquePointer
  ) {
    var index: hb_codepoint_t = 0
    guard let shaper = pango_font_get_hb_font(font),
      hb_font_get_nominal_glyph(shaper, scalar.value, &index) != 0, index != 0
    else { return }
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    var matrix = cairo_matrix_t()
    cairo_get_font_matrix(cairo, &matrix)
    matrix.xx *= 0.02
    cairo_set_font_matrix(cairo, &matrix)
    var glyph = place
    glyph.index = UInt(index)
    var ink = cairo_text_extents_t()
    withUnsafePointer(to: glyph) { cairo_glyph_extents(cairo, $0, 1, &ink) }
    guard ink.height > 0 else { return }
    cairo_new_path(cairo)
    cairo_rectangle(
      cairo, glyph.x + ink.x_bearing, glyph.y + ink.y_bearing + ink.height / 2, 0.008, 0.008)
    cairo_clip(cairo)
    show(ArraySlice(String(scalar).utf8), glyphs: [glyph], on: cairo)
  }
}
