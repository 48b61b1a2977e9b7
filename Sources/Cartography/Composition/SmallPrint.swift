import Drawing

/// The foot of the sheet: notes, footnotes, sources, edition, disclaimer and dates.
struct SmallPrint {
  let setter: TextSetter
  let style: SheetStyle

  /// Every line within `width`: notes first, in the text's size; then the small print.
  func furnishing(
    notes: [String], footnotes: [String], furniture: MapFurniture, width: Double
  ) throws(CartographyError) -> Furnishing {
    // Long lines of small type are hard to follow; one measure, so that the foot is one block.
    let measure = min(width, style.smallPrint * 85)
    var pieces: [Furnishing] = []
    if !notes.isEmpty {
      pieces.append(
        try paragraph(
          notes.joined(separator: " "), id: "notes", size: max(style.smallPrint, style.text * 0.94),
          color: setter.theme.ink, width: measure))
    }
    let dates = [furniture.asOfLine, furniture.membersLine, furniture.createdLine]
      .compactMap { $0 }
    let sources = (dates + [furniture.sourceLine, furniture.editionLine])
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let legal = ([furniture.disclaimer] + footnotes).filter { !$0.isEmpty }
    pieces.append(
      try paragraph(
        sources, id: "sources", size: style.smallPrint, color: setter.theme.quietInk,
        width: measure))
    if !legal.isEmpty {
      pieces.append(
        try paragraph(
          legal.joined(separator: " "), id: "disclaimer", size: style.smallPrint,
          color: setter.theme.quietInk, width: measure))
    }
    return Furnishing.stack(
      pieces, gap: style.gap * 0.35, width: width, atTrailingEdge: setter.isRightToLeft)
  }

  private func paragraph(
    _ text: String, id: String, size: Double, color: Color, width: Double
  ) throws(CartographyError) -> Furnishing {
    let block = setter.block(text, setter.style(size, color: color), width: width)
    let metrics = try setter.measure(block)
    return Furnishing(size: Size(width: width, height: metrics.height)) { corner in
      [
        .group(
          .init(
            id: id, role: .paragraph, elements: [.text(.init(block, at: corner, width: width))]))
      ]
    }
  }
}
