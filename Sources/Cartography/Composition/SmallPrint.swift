import Drawing

/// The foot of the sheet: notes, footnotes, sources, edition, disclaimer and dates.
struct SmallPrint {
  let setter: TextSetter
  let style: SheetStyle

  /// Every line within `width`: notes first, in the text's size; then the small print.
  ///
  /// - Parameter omission: says how many names have no room; empty where none is missing.
  func furnishing(
    _ words: FootWords, omission: [String], furniture: MapFurniture, width: Double
  ) throws(CartographyError) -> Furnishing {
    // Long lines of small type are hard to follow; one measure, so that the foot is one block.
    let measure = min(width, style.smallPrint * 85)
    var pieces: [Furnishing] = []
    if !words.notes.isEmpty {
      pieces.append(
        try paragraph(
          words.notes.joined(separator: " "), id: "notes",
          size: max(style.smallPrint, style.text * 0.94),
          color: setter.theme.ink, width: measure))
    }
    let dates = [furniture.asOfLine, furniture.membersLine, furniture.createdLine]
      .compactMap { $0 }
    let sources =
      (dates + [
        furniture.sourceLine,
        words.hasShortEdition ? furniture.shortEditionLine : furniture.editionLine,
      ])
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let legal = ([furniture.disclaimer] + omission + words.footnotes).filter { !$0.isEmpty }
    pieces.append(
      try paragraph(
        sources, id: "sources", size: style.smallPrint, color: setter.theme.quietInk,
        width: measure))
    for (index, text) in paragraphs(legal).enumerated() {
      pieces.append(
        try paragraph(
          text, id: index == 0 ? "disclaimer" : "disclaimer-\(index + 1)", size: style.smallPrint,
          color: setter.theme.quietInk, width: measure))
    }
    return Furnishing.stack(
      pieces, gap: style.gap * 0.35, width: width, atTrailingEdge: setter.isRightToLeft)
  }

  /// The sentences in one paragraph; those of another direction than their neighbours in their own.
  private func paragraphs(_ sentences: [String]) -> [String] {
    var paragraphs: [[String]] = []
    for sentence in sentences {
      if let last = paragraphs.last?.last,
        setter.isSetFromRight(last) == setter.isSetFromRight(sentence)
      {
        paragraphs[paragraphs.count - 1].append(sentence)
      } else {
        paragraphs.append([sentence])
      }
    }
    return paragraphs.map { $0.joined(separator: " ") }
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
