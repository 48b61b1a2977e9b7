import CCairo
import Drawing

/// Hatches and dots as vectors: clipped to the path, laid from the page's origin, limited to the
/// path's bounds.
extension DrawingContext {
  func fillCurrentPath(hatch: Paint.Hatch, bounds: Rectangle?) throws(RenderingError) {
    guard hatch.spacing * scale >= 0.1, hatch.spacing.isFinite else {
      throw .invalidScene(reason: "a hatch has lines \(hatch.spacing) points apart")
    }
    guard let bounds else { return }
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    clipToCurrentPath(over: hatch.ground)
    setColor(hatch.color)
    cairo_set_line_width(cairo, hatch.width * scale)
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
    setDash(hatch.dash)
    addLines(of: hatch, angle: hatch.angle, over: bounds)
    if hatch.crossed { addLines(of: hatch, angle: hatch.angle + 90, over: bounds) }
    cairo_stroke(cairo)
  }

  /// Paints the ground of the path and clips to it.
  private func clipToCurrentPath(over ground: Color?) {
    if let ground {
      setColor(ground)
      cairo_fill_preserve(cairo)
    }
    cairo_clip(cairo)
  }

  /// Lines at whole multiples of the spacing from the origin. Each starts at a whole multiple of
  /// the dash period, so that dashes continue across neighbouring shapes.
  private func addLines(of hatch: Paint.Hatch, angle: Double, over bounds: Rectangle) {
    let line = HatchDirection(angle: angle)
    let box = bounds.inset(by: -hatch.width)
    let across = line.range(of: box, along: line.normal)
    let along = line.range(of: box, along: line.direction)
    let period = hatch.dash.reduce(0, +) * (hatch.dash.count % 2 == 0 ? 1 : 2)
    let start =
      period > 0 ? (along.lowerBound / period).rounded(.down) * period : along.lowerBound
    let first = Int((across.lowerBound / hatch.spacing).rounded(.up))
    let last = Int((across.upperBound / hatch.spacing).rounded(.down))
    guard first <= last else { return }
    for number in first...last {
      let offset = Double(number) * hatch.spacing
      let from = line.point(along: start, across: offset)
      let to = line.point(along: along.upperBound, across: offset)
      cairo_move_to(cairo, device(from.x), device(from.y))
      cairo_line_to(cairo, device(to.x), device(to.y))
    }
  }

  /// Dots as lines of no length with round ends: exact circles.
  func fillCurrentPath(dots: Paint.Dots, bounds: Rectangle?) throws(RenderingError) {
    guard dots.spacing * scale >= 0.5, dots.spacing.isFinite else {
      throw .invalidScene(reason: "dots lie \(dots.spacing) points apart")
    }
    guard let bounds else { return }
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    clipToCurrentPath(over: dots.ground)
    setColor(dots.color)
    cairo_set_line_width(cairo, 2 * dots.radius * scale)
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
    setDash([])
    let box = bounds.inset(by: -dots.radius)
    let firstRow = Int((box.minY / dots.spacing).rounded(.up))
    let lastRow = Int((box.maxY / dots.spacing).rounded(.down))
    guard firstRow <= lastRow else { return }
    for row in firstRow...lastRow {
      let shift = row % 2 == 0 ? 0 : dots.spacing / 2
      let first = Int(((box.minX - shift) / dots.spacing).rounded(.up))
      let last = Int(((box.maxX - shift) / dots.spacing).rounded(.down))
      guard first <= last else { continue }
      for column in first...last {
        let x = device(Double(column) * dots.spacing + shift)
        let y = device(Double(row) * dots.spacing)
        cairo_move_to(cairo, x, y)
        cairo_line_to(cairo, x, y)
      }
    }
    cairo_stroke(cairo)
  }
}
