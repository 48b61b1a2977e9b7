import CCairo
import Drawing

/// Draws paths and paints on a Cairo surface. Takes page points and works in device units:
/// `scale` device units a point, each coordinate rounded to 1/256 unit so that the last bits of
/// a projection never reach the picture. One thread.
struct DrawingContext: ~Copyable {
  let cairo: OpaquePointer
  let scale: Double

  /// Errors: `.cairo` when the surface is broken.
  init(surface: OpaquePointer, scale: Double) throws(RenderingError) {
    guard let cairo = cairo_create(surface) else {
      throw .cairo(operation: "draw", reason: "no memory")
    }
    do throws(RenderingError) { try check(cairo_status(cairo), "draw") } catch {
      cairo_destroy(cairo)
      throw error
    }
    self.cairo = cairo
    self.scale = scale
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD)
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
  }

  deinit { cairo_destroy(cairo) }

  /// A length or coordinate on the device, rounded to 1/256.
  func device(_ points: Double) -> Double { (points * scale * 256).rounded() / 256 }

  /// Errors: `.cairo` with the first failure of any call since the start.
  func checkStatus() throws(RenderingError) { try check(cairo_status(cairo), "draw") }

  /// Components are rounded to 1/255: the nearest colour of 8 bits, as in SVG.
  func setColor(_ color: Color) {
    func step(_ value: Double) -> Double { (value * 255).rounded() / 255 }
    cairo_set_source_rgba(
      cairo, step(color.red), step(color.green), step(color.blue), color.alpha)
  }

  func paintBackground(_ color: Color) {
    setColor(color)
    cairo_paint(cairo)
  }

  /// Fills even-odd and then strokes. Errors: `.invalidScene` for coordinates that are not finite
  /// or a pattern without a spacing.
  func draw(_ shape: SceneElement.Shape) throws(RenderingError) {
    if let fill = shape.fill {
      try append(shape.path)
      switch fill {
      case .solid(let color):
        setColor(color)
        cairo_fill(cairo)
      case .hatch(let hatch): try fillCurrentPath(hatch: hatch, bounds: shape.path.bounds)
      case .dots(let dots): try fillCurrentPath(dots: dots, bounds: shape.path.bounds)
      }
    }
    if let stroke = shape.stroke, stroke.width > 0 {
      try append(shape.path)
      setColor(stroke.color)
      cairo_set_line_width(cairo, stroke.width * scale)
      setDash(stroke.dash)
      switch stroke.cap {
      case .butt: cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
      case .round: cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
      case .square: cairo_set_line_cap(cairo, CAIRO_LINE_CAP_SQUARE)
      }
      cairo_stroke(cairo)
    }
  }

  /// Limits painting to a rectangle until Cairo's state is restored.
  func clip(to rectangle: Rectangle) {
    cairo_new_path(cairo)
    cairo_rectangle(
      cairo, device(rectangle.x), device(rectangle.y), device(rectangle.width),
      device(rectangle.height))
    cairo_clip(cairo)
  }

  /// Lengths of dash and gap in points; lengths that Cairo refuses (all zero, below zero) are
  /// drawn solid.
  func setDash(_ lengths: [Double]) {
    let usable = lengths.allSatisfy { $0 >= 0 && $0.isFinite } && lengths.contains { $0 > 0 }
    let scaled = usable ? lengths.map { $0 * scale } : []
    cairo_set_dash(cairo, scaled, Int32(scaled.count), 0)
  }

  /// Errors: `.invalidScene` for a coordinate that is not finite or far off: device numbers are
  /// 24.8 fixed point, differences included, and what lies beyond is a mistake further up.
  func checkOrdinates(_ ordinates: [Double]) throws(RenderingError) {
    let limit = 4_000_000 / scale
    var isInside = SIMDMask<SIMD4<Int64>>(repeating: true)
    let whole = ordinates.count & ~3
    ordinates.withUnsafeBytes { bytes in
      for offset in stride(from: 0, to: 8 &* whole, by: 32) {
        let four = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
        // What is not a number is not inside either.
        isInside .&= four .< limit .& four .> -limit
      }
    }
    if all(isInside), ordinates[whole...].allSatisfy({ abs($0) < limit }) { return }
    for value in ordinates where !(abs(value) < limit) {
      throw .invalidScene(reason: "a coordinate is \(value)")
    }
  }

  /// Replaces the current path.
  func append(_ path: Path) throws(RenderingError) {
    cairo_new_path(cairo)
    var next = 0
    let ordinates = path.ordinates
    try checkOrdinates(ordinates)
    for verb in path.verbs {
      switch verb {
      case .move:
        cairo_move_to(cairo, device(ordinates[next]), device(ordinates[next + 1]))
        next += 2
      case .line:
        cairo_line_to(cairo, device(ordinates[next]), device(ordinates[next + 1]))
        next += 2
      case .curve:
        cairo_curve_to(
          cairo, device(ordinates[next]), device(ordinates[next + 1]),
          device(ordinates[next + 2]), device(ordinates[next + 3]),
          device(ordinates[next + 4]), device(ordinates[next + 5]))
        next += 6
      case .close: cairo_close_path(cairo)
      }
    }
  }
}
