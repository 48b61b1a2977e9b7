import Drawing

extension PDFContent {
  /// Shows the blanks that keep the order of what is painted so far for those who read the page by
  /// where its words stand. Errors: `.text`.
  mutating func paintReadingBreaks() throws(RenderingError) {
    let breaks = ReadingBreaks(printedLines).breaks
    guard !breaks.isEmpty else { return }
    let layout = try painter.fonts.laidOut(
      TextBlock(ReadingBreak.drawn, style: TextStyle(size: 10)))
    guard let run = layout.lines.first?.runs.first, let space = run.glyphs.first else { return }
    let face = try painter.faces.face(of: run.font)
    let glyph = UInt16(truncatingIfNeeded: space.index)
    let width = Double(face.width(of: glyph)) / 1000
    guard width > 0 else { return }
    page.glyphs.insert(glyph, of: face)
    beginArtifact()
    setFont(face, size: 1)
    for blank in breaks {
      out.append("/Span<</ActualText")
      out.append(textString: ReadingBreak.read)
      out.append(">>BDC BT ")
      out.append([(blank.right - blank.left) / width, 0, 0, -blank.size], decimals: 2)
      out.append([blank.left, blank.baseline], decimals: 2)
      out.append("Tm<")
      out.append(hexadecimal: glyph)
      out.append(">Tj ET EMC\n")
    }
    end()
  }
}
