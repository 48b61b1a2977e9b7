import Drawing
import Projections
import SimpleFeatures

/// How each projected arc of a map is drawn as a border: found once, whatever part of the map is
/// shown then.
struct BorderCourses {
  /// The line that an arc is a part of.
  enum Line: Hashable {
    case of(BorderPolicy.LineClass)
    /// Between units on which the usual border would not show.
    case pale
    /// Round the subject.
    case outer
  }

  struct Course {
    var line: Line
    /// The rule of the policy that decided, if one did.
    var rule: Int?
    /// On a fill like the line itself the dashes need gaps of another colour.
    var needsGaps = false
  }

  /// Arcs of one boundary set, with the course of each; nil for arcs that are no border.
  struct Layer {
    let arcs: ProjectedBoundaries
    let courses: [Course?]
    let runs: BoxRuns
    /// Around all arcs that are a border.
    let box: ProjectedBox
    /// For a view of all there is: arcs that are drawn as one line and ask for nothing else, and
    /// the rest.
    let alike: [Alike]
    let others: [Int]

    init(_ arcs: ProjectedBoundaries, _ courses: [Course?]) {
      self.arcs = arcs
      self.courses = courses
      let boxes = arcs.arcLines.map { lines in
        lines.reduce(ProjectedBox.nowhere) { $0.union(arcs.lineBoxes[$1]) }
      }
      runs = BoxRuns(boxes)
      var box = ProjectedBox.nowhere
      var alike: [Alike] = []
      var others: [Int] = []
      for (arc, course) in courses.enumerated() {
        guard let course else { continue }
        box = box.union(boxes[arc])
        guard course.rule == nil, !course.needsGaps else {
          others.append(arc)
          continue
        }
        let known = alike.firstIndex { $0.line == course.line }
        if known == nil { alike.append(Alike(line: course.line)) }
        alike[known ?? alike.count - 1].add(arc, of: arcs)
      }
      (self.box, self.alike, self.others) = (box, alike, others)
    }
  }

  /// Arcs of a layer that are drawn as one line.
  struct Alike {
    let line: Line
    private(set) var arcs: [Int] = []
    /// The ordinates of their lines.
    private(set) var ordinates: [Range<Int>] = []

    init(line: Line) { self.line = line }

    fileprivate mutating func add(_ arc: Int, of boundaries: ProjectedBoundaries) {
      arcs.append(arc)
      for line in boundaries.arcLines[arc] {
        ordinates.append(boundaries.ordinateRange(ofLine: line))
      }
    }
  }

  /// In the order in which they are drawn.
  private(set) var layers: [Layer] = []

  init(
    _ content: MapContent, arcs: ProjectedBoundaries, surroundings: ProjectedBoundaries?
  ) {
    if let surroundings, let set = content.ground.surroundings {
      let classifier = ArcClassifier(policy: content.borders, set: set)
      layers.append(
        Layer(
          surroundings,
          surroundings.arcIndices.map { arc in
            guard let found = classifier.lineClass(of: arc), found.lineClass != .unit,
              found.lineClass != .parent
            else { return nil }
            return Course(line: .of(found.lineClass), rule: found.rule)
          }))
    }
    let classifier = ArcClassifier(policy: content.borders, set: content.ground.boundaries)
    let sides = content.ground.boundaries.arcSides
    layers.append(
      Layer(
        arcs, arcs.arcIndices.map { Self.course(of: $0, between: sides[$0], content, classifier) }))
  }

  /// The memory of what is kept beside the projected boundaries, about.
  var byteCount: Int {
    layers.reduce(0) { sum, layer in
      // The course of an arc, its box and its number.
      let ofArc = MemoryLayout<Course?>.stride + MemoryLayout<ProjectedBox>.stride + 8
      return sum + layer.courses.count * ofArc
        + layer.alike.reduce(0) { $0 + $1.ordinates.count * MemoryLayout<Range<Int>>.stride }
    }
  }

  private static func course(
    of arc: Int, between sides: ArcSides, _ content: MapContent, _ classifier: ArcClassifier
  ) -> Course? {
    guard let found = classifier.lineClass(of: arc) else { return nil }
    let left = sides.left >= 0 ? content.fill.categoryOfUnit[Int(sides.left)] : nil
    let right = sides.right >= 0 ? content.fill.categoryOfUnit[Int(sides.right)] : nil
    let isInner = found.lineClass == .unit || found.lineClass == .parent
    // Land outside the subject shows its countries and coasts, not their units.
    if left == nil, right == nil, isInner { return nil }
    if (left == nil) != (right == nil), !content.ground.isWorld, !content.ground.isBox,
      isInner || found.lineClass == .country
    {
      return Course(line: .outer, rule: found.rule)
    }
    if found.lineClass == .unit, isPale(left, content), isPale(right, content) {
      return Course(line: .pale, rule: found.rule)
    }
    return Course(
      line: .of(found.lineClass), rule: found.rule,
      needsGaps: BorderPainter.broken.contains(found.lineClass)
        && (hidesDashes(left, content) || hidesDashes(right, content)))
  }

  /// Dark fills do so on light paper, and bright ones on dark.
  private static func hidesDashes(_ category: Int?, _ content: MapContent) -> Bool {
    guard let category else { return false }
    let luminance = LabelLayerBuilder.luminance(
      of: content.fill.categories[category].paint, paper: content.theme.paper)
    return content.theme.isDark ? luminance > 0.3 : luminance < 0.25
  }

  private static func isPale(_ category: Int?, _ content: MapContent) -> Bool {
    category.map { isPale(content.fill.categories[$0].paint, content.theme) } ?? true
  }

  /// True for fills so like the usual border that it would not show, whatever lines are over them.
  static func isPale(_ paint: Paint, _ theme: MapTheme) -> Bool {
    func luma(_ color: Color) -> Double {
      0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue
    }
    let fill = luma(LabelLayerBuilder.color(of: paint) ?? theme.paper)
    return abs(fill - luma(theme.border)) < 0.14
  }
}
