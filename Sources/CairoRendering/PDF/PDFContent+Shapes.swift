import Drawing

/// What the operators have set, so that nothing is set twice.
struct PDFGraphicsState {
  var fill: Color?
  var stroke: Color?
  var opacity = 255
  var width = -1.0
  var dash: [Double] = []
  var cap = Stroke.Cap.butt
  /// A font's name in content with its size.
  var font = ""
  /// Text rendering mode (ISO 32000-1, 9.3.6).
  var textMode = 0
}

extension PDFContent {
  /// Fills even-odd and then strokes. Errors: `.invalidScene`.
  mutating func paint(_ shape: SceneElement.Shape) throws(RenderingError) {
    guard !shape.path.isEmpty else { return }
    for value in shape.path.ordinates where !(abs(value) < 4_000_000) {
      throw .invalidScene(reason: "a coordinate is \(value)")
    }
    let stroke = shape.stroke.flatMap { $0.width > 0 ? $0 : nil }
    beginShape()
    if let fill = shape.fill {
      switch fill {
      case .solid(let color):
        if let stroke, stroke.color.alpha == color.alpha {
          setFill(color)
          set(stroke)
          append(shape.path)
          out.append("B*\n")
          return
        }
        setFill(color)
        append(shape.path)
        out.append("f*\n")
      case .hatch(let hatch):
        guard hatch.spacing >= 0.1, hatch.spacing.isFinite else {
          throw .invalidScene(reason: "a hatch has lines \(hatch.spacing) points apart")
        }
        fillPattern(fill, ground: hatch.ground, opacity: hatch.color.alpha, shape.path)
      case .dots(let dots):
        guard dots.spacing >= 0.5, dots.spacing.isFinite else {
          throw .invalidScene(reason: "dots lie \(dots.spacing) points apart")
        }
        fillPattern(fill, ground: dots.ground, opacity: dots.color.alpha, shape.path)
      }
    }
    if let stroke {
      set(stroke)
      append(shape.path)
      out.append("S\n")
    }
  }

  /// The outline clips, so that it is in the file once.
  private mutating func fillPattern(
    _ paint: Paint, ground: Color?, opacity: Double, _ path: Path
  ) {
    guard let box = path.bounds?.inset(by: -1) else { return }
    let bleed = page.boxes.bleed
    let pattern = PDFPattern(
      paint: paint, size: Size(width: bleed.width, height: bleed.height),
      margin: page.boxes.trim.x - bleed.x)
    page.patterns.insert(pattern)
    out.append("q ")
    let before = state
    append(path)
    out.append("W* n ")
    if let ground {
      setFill(ground)
      append(box)
      out.append("f ")
    }
    setOpacity(opacity)
    out.append("/")
    out.append(pattern.name)
    out.append(" Do Q\n")
    state = before
  }

  mutating func paint(_ image: SceneElement.Image) {
    let own = PDFImage(pixels: image.pixels)
    page.images.insert(own)
    beginShape()
    out.append("q ")
    let before = state
    setOpacity(1)
    // Pictures stand with y up in a square of one unit.
    let frame = image.frame
    out.append([frame.width, 0, 0, -frame.height, frame.x, frame.maxY], decimals: 3)
    out.append("cm/")
    out.append(own.name)
    out.append(" Do Q\n")
    state = before
  }

  // MARK: State

  mutating func setFill(_ color: Color) {
    setOpacity(color.alpha)
    guard state.fill != color else { return }
    state.fill = color
    PDFPattern.set(color, stroke: false, &out)
  }

  mutating func setStroke(_ color: Color) {
    setOpacity(color.alpha)
    guard state.stroke != color else { return }
    state.stroke = color
    PDFPattern.set(color, stroke: true, &out)
  }

  mutating func set(_ stroke: Stroke) {
    setStroke(stroke.color)
    if state.width != stroke.width {
      state.width = stroke.width
      out.append(stroke.width, decimals: 2)
      out.append(" w ")
    }
    // Lengths that PDF refuses, all zero or below zero, are drawn solid.
    let isUsable =
      stroke.dash.allSatisfy { $0 >= 0 && $0.isFinite } && stroke.dash.contains { $0 > 0 }
    let dash = isUsable ? stroke.dash : []
    if state.dash != dash {
      state.dash = dash
      out.append("[")
      out.append(dash, decimals: 3)
      out.append("]0 d ")
    }
    if state.cap != stroke.cap {
      state.cap = stroke.cap
      switch stroke.cap {
      case .butt: out.append("0 J ")
      case .round: out.append("1 J ")
      case .square: out.append("2 J ")
      }
    }
  }

  private mutating func setOpacity(_ alpha: Double) {
    let opacity = Int((max(0, min(1, alpha)) * 255).rounded())
    guard state.opacity != opacity else { return }
    state.opacity = opacity
    page.opacities.insert(opacity)
    out.append("/G")
    out.append(integer: opacity)
    out.append(" gs ")
  }

  // MARK: Paths

  mutating func append(_ box: Rectangle) {
    out.append([box.x, box.y, box.width, box.height], decimals: 2)
    out.append("re ")
  }

  /// Outlines to a tenth of a point, 0.035 mm: finer digits are a third of a file of maps. Small
  /// shapes to a hundredth.
  mutating func append(_ path: Path) {
    let decimals = path.verbs.count > 32 && !path.hasCurves ? 1 : 2
    let ordinates = path.ordinates
    var next = 0
    var last = (x: Int.min, y: Int.min)
    for verb in path.verbs {
      switch verb {
      case .move:
        last = (Int((ordinates[next] * 10).rounded()), Int((ordinates[next + 1] * 10).rounded()))
        out.append([ordinates[next], ordinates[next + 1]], decimals: decimals)
        out.append("m ")
        next += 2
      case .line:
        let (x, y) = (ordinates[next], ordinates[next + 1])
        next += 2
        let point = (x: Int((x * 10).rounded()), y: Int((y * 10).rounded()))
        guard decimals > 1 || point != last else { continue }
        last = point
        out.append(x, decimals: decimals)
        out.append(" ")
        out.append(y, decimals: decimals)
        out.append(" l ")
      case .curve:
        for index in next..<next + 6 {
          out.append(ordinates[index], decimals: decimals)
          out.append(" ")
        }
        out.append("c ")
        next += 6
      case .close: out.append("h ")
      }
    }
  }
}
