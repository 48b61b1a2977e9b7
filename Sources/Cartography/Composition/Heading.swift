import Drawing

/// The sheet's title and subtitle.
struct Heading {
  let setter: TextSetter
  let style: SheetStyle

  /// Both lines within `width`; the title wraps rather than shrinks.
  func furnishing(
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
