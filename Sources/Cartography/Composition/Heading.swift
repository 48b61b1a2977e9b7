import Drawing

/// The sheet's title and subtitle, with the logo at the other end of their line.
struct Heading {
  let setter: TextSetter
  let style: SheetStyle

  /// Both lines within `width`; the title wraps rather than shrinks.
  func furnishing(
    title: String, subtitle: String?, width: Double, beside logo: Furnishing? = nil
  ) throws(CartographyError) -> Furnishing {
    guard let logo else { return try words(title: title, subtitle: subtitle, width: width) }
    let room = width - logo.size.width - style.gap * 2
    let words = try words(title: title, subtitle: subtitle, width: room)
    let isMirrored = setter.isRightToLeft
    let height = max(words.size.height, logo.size.height)
    return Furnishing(size: Size(width: width, height: height)) { corner in
      let end = corner.x + width
      return words.placed(at: Point(x: isMirrored ? end - room : corner.x, y: corner.y))
        + logo.placed(
          at: Point(x: isMirrored ? corner.x : end - logo.size.width, y: corner.y))
    }
  }

  private func words(
    title: String, subtitle: String?, width: Double
  ) throws(CartographyError) -> Furnishing {
    let titleBlock = setter.block(
      title, setter.style(style.title, weight: .bold), width: width)
    let titleMetrics = try setter.measure(titleBlock)
    var height = titleMetrics.height
    var subtitleBlock: TextBlock?
    if let subtitle, !subtitle.isEmpty {
      let block = setter.block(
        subtitle, setter.style(style.subtitle, color: setter.theme.quietInk), width: width)
      subtitleBlock = block
      height += style.gap * 0.2 + (try setter.measure(block)).height
    }
    let gap = style.gap * 0.2
    return Furnishing(size: Size(width: width, height: height)) { [subtitleBlock] corner in
      var elements: [SceneElement] = [
        .group(
          .init(
            id: "title", role: .title,
            elements: [.text(.init(titleBlock, at: corner, width: width))]))
      ]
      if let subtitleBlock {
        let below = Point(x: corner.x, y: corner.y + titleMetrics.height + gap)
        elements.append(
          .group(
            .init(
              id: "subtitle", role: .paragraph,
              elements: [.text(.init(subtitleBlock, at: below, width: width))])))
      }
      return elements
    }
  }
}
