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
    let scale = context.scale
    try context.forEachRun(of: layout, placed: text) { run, glyphs in
      let clusters = clusters(of: run)
      if isMixed {
        for cluster in clusters {
          showOneByOne(cluster, of: run, glyphs: glyphs, on: cairo, scale: scale)
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

  /// One character a glyph. A ligature (lam-alef) stands for its first character; the others follow
  /// on its left as their own glyphs, clipped to a speck of a thousandth of a point.
  private func showOneByOne(
    _ cluster: Cluster, of run: GlyphRun, glyphs: [cairo_glyph_t], on cairo: OpaquePointer,
    scale: Double
  ) {
    let scalars = Array(String(decoding: utf8[cluster.bytes], as: UTF8.self).unicodeScalars)
    let ordered = run.isRightToLeft ? Array(cluster.glyphs.reversed()) : Array(cluster.glyphs)
    for (number, index) in ordered.enumerated() {
      // Decompositions give more glyphs than characters: the last keeps the rest of the text.
      if number < scalars.count {
        show(ArraySlice(String(scalars[number]).utf8), glyphs: glyphs[index...index], on: cairo)
      } else {
        let glyph = glyphs[index]
        withUnsafePointer(to: glyph) { cairo_show_glyphs(cairo, $0, 1) }
      }
    }
    guard let base = ordered.last, scalars.count > ordered.count,
      let font = pango_font_get_hb_font(run.font)
    else { return }
    for (number, scalar) in scalars.dropFirst(ordered.count).enumerated() {
      var index: hb_codepoint_t = 0
      guard hb_font_get_nominal_glyph(font, scalar.value, &index) != 0 else { continue }
      let step = 0.02 * layout.block.style.size * scale * Double(number + 1)
      var glyph = glyphs[base]
      glyph.index = UInt(index)
      glyph.x += run.isRightToLeft ? -step : step
      showSpeck(of: glyph, standingFor: scalar, on: cairo)
    }
  }

  private func showSpeck(
    of glyph: cairo_glyph_t, standingFor scalar: Unicode.Scalar, on cairo: OpaquePointer
  ) {
    var ink = cairo_text_extents_t()
    withUnsafePointer(to: glyph) { cairo_glyph_extents(cairo, $0, 1, &ink) }
    guard ink.width > 0 else { return }
    cairo_save(cairo)
    cairo_new_path(cairo)
    cairo_rectangle(
      cairo, glyph.x + ink.x_bearing + ink.width / 2, glyph.y + ink.y_bearing + ink.height / 2,
      0.004, 0.004)
    cairo_clip(cairo)
    show(ArraySlice(String(scalar).utf8), glyphs: [glyph], on: cairo)
    cairo_restore(cairo)
  }
}
