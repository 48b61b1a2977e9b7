import Drawing
import Projections
import SimpleFeatures

/// Borders, each arc once, by class; a disputed or undetermined line is never hidden under a solid
/// one.
struct BorderPainter {
  let content: MapContent
  let style: SheetStyle

  /// What was drawn: the layer, the classes in the frame, and the rules whose footnotes are due.
  struct Result {
    var element: SceneElement
    var classes: Set<BorderPolicy.LineClass>
    var rules: Set<Int>
  }

  private var theme: MapTheme { content.theme }

  func layer(
    arcs: ProjectedBoundaries, surroundings: ProjectedBoundaries?,
    lines: [(BoundaryLine, ProjectedLines)], viewport: Viewport
  ) -> Result {
    layer(
      BorderCourses(content, arcs: arcs, surroundings: surroundings), lines: lines,
      viewport: viewport)
  }

  /// The same for borders whose courses are known.
  func layer(
    _ courses: BorderCourses, lines: [(BoundaryLine, ProjectedLines)], viewport: Viewport
  ) -> Result {
    var paths = BorderPaths()
    var rules = Set<Int>()
    let classifier = BorderClassifier(policy: content.borders)
    let bounds = viewport.frame.inset(by: -4)
    let clipper = LineClipper(bounds: bounds, viewport: viewport)

    // Lines of the data come first: where one lies, no solid border of another class may cover it.
    var dataClasses: [(BorderPolicy.LineClass, Path)] = []
    for (line, projected) in lines {
      let (lineClass, rule) = classifier.lineClass(of: line)
      // A map of countries shows no units, so a line that is no more than a unit's is not drawn.
      if content.ground.boundaries.edition.level == 0, lineClass == .unit || lineClass == .parent {
        continue
      }
      let path = clipper.path(projected, dashes: period(lineClass))
      guard !path.isEmpty else { continue }
      if let rule, isSeen(path, in: viewport.frame) { rules.insert(rule) }
      dataClasses.append((lineClass, path))
    }
    let periods = BorderPolicy.LineClass.allCases.map(period)
    for layer in courses.layers {
      paths.append(layer, near: clipper, periods: periods) { rule, arc in
        if !rules.contains(rule), shows(layer.arcs, at: arc, in: viewport) { rules.insert(rule) }
      }
    }
    var classes = Set(
      paths.classes.filter {
        !Self.broken.contains($0) || isSeen(paths[.of($0)], in: viewport.frame)
      })
    var shapes: [SceneElement] = []
    func draw(_ path: Path, _ stroke: Stroke) {
      if path.isEmpty { return }
      guard case .shape(var last)? = shapes.last, last.stroke == stroke, stroke.dash.isEmpty else {
        shapes.append(.shape(.init(path, stroke: stroke)))
        return
      }
      // Classes that look alike and lie next to one another are one line.
      last.path.append(path)
      shapes[shapes.count - 1] = .shape(last)
    }
    draw(paths[.of(.coast)], stroke(.coast))
    draw(paths[.pale], solid(theme.paleBorder, 0.3))
    draw(paths[.of(.unit)], stroke(.unit))
    draw(paths[.of(.parent)], stroke(.parent))
    draw(paths[.of(.country)], stroke(.country))
    draw(paths[.outer], solid(theme.lines.outer, 0.9))
    // Where dashes do not stand out from the fill they need gaps; elsewhere a casing would be a line of
    // its own.
    draw(paths.gaps, Stroke(color: theme.lines.gap, width: gapWidth))
    for special in Self.broken { draw(paths[.of(special)], stroke(special)) }
    if !dataClasses.isEmpty {
      let solid: [BorderCourses.Line] = [
        .of(.coast), .of(.unit), .of(.parent), .of(.country), .pale, .outer,
      ]
      let drawn = Self.broken.map { paths[.of($0)] }
      classes.formUnion(
        drawDataLines(dataClasses, over: solid.map { paths[$0] }, besides: drawn, draw)
          .filter { isSeen($0.path, in: viewport.frame) }.map(\.lineClass))
    }
    return Result(
      element: .group(.init(id: "borders", role: .artifact, elements: shapes)), classes: classes,
      rules: rules)
  }

  /// Of the light gaps: never narrower than the dashes between them.
  private var gapWidth: Double {
    Self.broken.map { stroke($0).width }.reduce(0.9 * style.lineScale, max)
  }

  /// The classes that are drawn in dashes or dots.
  static let broken: [BorderPolicy.LineClass] = [.disputed, .undetermined, .armistice]

  /// Those of some classes that are, in the order of a legend.
  static func broken(among classes: Set<BorderPolicy.LineClass>) -> [BorderPolicy.LineClass] {
    broken.filter { classes.contains($0) }
  }

  /// Lines of the boundary data, and the classes of those that were drawn. Where a broken one runs
  /// along a solid border of another layer, a casing hides that border, so that the gaps of the
  /// dashes stay gaps; where it runs along a broken border, that border is enough.
  private func drawDataLines(
    _ lines: [(BorderPolicy.LineClass, Path)], over solid: [Path], besides broken: [Path],
    _ draw: (Path, Stroke) -> Void
  ) -> [(lineClass: BorderPolicy.LineClass, path: Path)] {
    let casing = Stroke(color: theme.surroundings, width: 1.0 * style.lineScale)
    let (solid, broken) = (solid.map(PathStretches.init), broken.map(PathStretches.init))
    var drawn: [(lineClass: BorderPolicy.LineClass, path: Path)] = []
    for (lineClass, path) in lines {
      var path = path
      if Self.broken.contains(lineClass), let area = path.bounds {
        path = LineCourses(broken, within: area).split(path).apart
        draw(LineCourses(solid, within: area).split(path).along, casing)
      }
      guard !path.isEmpty else { continue }
      draw(path, stroke(lineClass))
      drawn.append((lineClass, path))
    }
    return drawn
  }

  /// Whether anything of an arc lies in the frame: what is drawn reaches a little beyond it.
  private func shows(
    _ arcs: ProjectedBoundaries, at index: Int, in viewport: Viewport
  ) -> Bool {
    var path = Path()
    LineClipper(bounds: viewport.frame, viewport: viewport).append(arcs, at: index, to: &path)
    return path.length(within: viewport.frame) > 0
  }

  /// Whether a broken line shows in the frame as what it is: some dashes of it. A legend that explains
  /// what nobody sees is a false one.
  private func isSeen(_ path: Path, in frame: Rectangle) -> Bool {
    path.length(within: frame) >= Self.leastSeen * style.lineScale
  }

  /// Points; two dashes and the gap between them, about.
  private static let leastSeen = 6.0

  /// After how many points the dashes of a class repeat; nil for solid lines.
  private func period(_ lineClass: BorderPolicy.LineClass) -> Double? {
    let dash = stroke(lineClass).dash
    // An odd number of lengths takes two rounds.
    return dash.isEmpty ? nil : dash.reduce(0, +) * (dash.count % 2 == 0 ? 1 : 2)
  }

  /// The line of a class, as the project wants it.
  func stroke(_ lineClass: BorderPolicy.LineClass) -> Stroke {
    var stroke = usualStroke(lineClass)
    guard let style = content.borders.styles[lineClass] else { return stroke }
    if let color = style.color { stroke.color = color }
    if let width = style.width { stroke.width = width * self.style.lineScale }
    if let dash = style.dash {
      stroke.dash = dash
      stroke.cap = .butt
    }
    return stroke
  }

  /// A line of points at the medium's scale. Its ends are round: where several meet there is no
  /// notch, and an islet of which the map's detail leaves one place is a dot.
  private func solid(_ color: Color, _ width: Double) -> Stroke {
    Stroke(color: color, width: width * style.lineScale, cap: .round)
  }

  private func usualStroke(_ lineClass: BorderPolicy.LineClass) -> Stroke {
    let scale = style.lineScale
    switch lineClass {
    case .coast: return solid(theme.lines.coast, 0.35)
    case .unit: return solid(theme.border, theme.borderWidths.unit)
    case .parent: return solid(theme.border, theme.borderWidths.parent)
    case .country: return solid(theme.lines.country, 0.5)
    case .disputed:
      return Stroke(color: theme.lines.broken, width: 0.7 * scale, dash: [2.2, 1.6])
    case .undetermined:
      // On a screen fine dots run into a line: fewer and thicker ones, four pixels apart.
      guard style.medium == .print else {
        return Stroke(color: theme.lines.broken, width: 1.1, dash: [0.1, 2.9], cap: .round)
      }
      return Stroke(color: theme.lines.broken, width: 0.7 * scale, dash: [0.1, 1.4], cap: .round)
    case .armistice:
      return Stroke(color: theme.lines.broken, width: 0.7 * scale, dash: [4, 1.4, 0.8, 1.4])
    }
  }
}
