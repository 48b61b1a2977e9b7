import Drawing
import Testing

/// Where a finished map has what: each text as measured, each block of furniture, each area.
struct SceneBoxes {
  struct PlacedText {
    var string: String
    /// The line's or lines' box as measured, where its alignment puts it.
    var box: Rectangle
    /// The width that it was given, in points.
    var givenWidth: Double
    /// Of the groups around it that have an id, the outermost first.
    var groups: [String]
  }

  private(set) var texts: [PlacedText] = []
  /// Boxes of shapes by the ids around them; nothing of the map's ground and its lines.
  private(set) var shapes: [(box: Rectangle, groups: [String])] = []
  /// The areas of the map that are about something, as outlines.
  private(set) var subject: [(id: String, path: Path)] = []
  /// The lines that lead to names.
  private(set) var leaders: [Path] = []
  private(set) var frame = Rectangle(x: 0, y: 0, width: 0, height: 0)
  private let measuring: any TextMeasuring

  init(_ scene: Scene, measuring: any TextMeasuring) throws {
    self.measuring = measuring
    for element in scene.elements { try read(element, in: []) }
  }

  /// The names on the map itself.
  var labels: [PlacedText] { texts.filter { $0.groups.contains("labels") } }

  /// The texts and symbols around the map's own, by the id of the outermost group: title, legend,
  /// scale bar, list of numbers, small print.
  var blocks: [String: Rectangle] {
    let parts = texts.map { ($0.box, $0.groups) } + shapes.map { ($0.box, $0.groups) }
    return parts.reduce(into: [:]) { blocks, part in
      guard let id = part.1.first, id != "map" else { return }
      blocks[id] = blocks[id]?.union(part.0) ?? part.0
    }
  }

  /// Discs with counts, and circles: what stands on the map and may not be cut.
  var symbols: [(box: Rectangle, groups: [String])] {
    shapes.filter { shape in
      shape.groups.contains {
        $0.hasPrefix("mark-") || $0.hasPrefix("symbol-") || $0.hasPrefix("place-")
      }
    }
  }

  private mutating func read(_ element: SceneElement, in groups: [String]) throws {
    switch element {
    case .text(let text):
      let metrics = try measuring.measure(text.block)
      let free = text.width - metrics.width
      let isAtRight = text.block.isRightToLeft == (text.block.alignment == .leading)
      let aside = text.block.alignment == .center ? free / 2 : isAtRight ? free : 0
      texts.append(
        PlacedText(
          string: text.block.string,
          box: Rectangle(
            x: text.origin.x + aside, y: text.origin.y, width: metrics.width,
            height: metrics.height),
          givenWidth: text.width, groups: groups))
    case .shape(let shape):
      guard let box = shape.path.bounds,
        !["units", "borders", "covered", "sea", "graticule"].contains(where: groups.contains)
      else { return }
      shapes.append((box, groups))
      if groups.contains("labels"), !shape.path.hasCurves { leaders.append(shape.path) }
    case .partition(let partition):
      for area in partition.areas {
        // An inset has ids behind its own.
        guard let id = area.id, id.hasPrefix("unit-") || id.contains("-unit-") else { continue }
        subject.append((id, partition.path(of: area)))
      }
    case .image(let image): shapes.append((image.frame, groups))
    case .group(let group):
      if group.id == "map", let clip = group.clip { frame = clip }
      for element in group.elements {
        try read(element, in: groups + [group.id].compactMap(\.self))
      }
    }
  }
}

extension Path {
  /// True when a part of one of its straight lines lies in the rectangle.
  func crosses(_ rectangle: Rectangle) -> Bool {
    var isMet = false
    forEachLine { if Self.crosses($0, $1, rectangle) { isMet = true } }
    return isMet
  }

  /// True when a part of the outline, or of what it encloses, lies in the rectangle. Closed rings of
  /// straight lines; the even-odd rule.
  func covers(_ rectangle: Rectangle) -> Bool {
    guard let bounds, bounds.intersects(rectangle) else { return false }
    let (x, y) = (rectangle.midX, rectangle.midY)
    var isInside = false
    forEachLine { start, end in
      if (start.y > y) != (end.y > y),
        x < start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x)
      {
        isInside.toggle()
      }
    }
    return isInside || crosses(rectangle)
  }

  private func forEachLine(_ body: (Point, Point) -> Void) {
    var index = 0
    var first = Point(x: 0, y: 0)
    var last = first
    for verb in verbs {
      switch verb {
      case .move, .line:
        let next = Point(x: ordinates[index], y: ordinates[index + 1])
        if verb == .line { body(last, next) } else { first = next }
        last = next
        index += 2
      case .curve: index += 6
      case .close: body(last, first)
      }
    }
  }

  /// Cohen and Sutherland's outcodes settle most lines, then Liang and Barsky's clipping.
  private static func crosses(_ start: Point, _ end: Point, _ box: Rectangle) -> Bool {
    if max(start.x, end.x) <= box.minX || min(start.x, end.x) >= box.maxX
      || max(start.y, end.y) <= box.minY || min(start.y, end.y) >= box.maxY
    {
      return false
    }
    var (enter, leave) = (0.0, 1.0)
    for (step, distance) in [
      (start.x - end.x, start.x - box.minX), (end.x - start.x, box.maxX - start.x),
      (start.y - end.y, start.y - box.minY), (end.y - start.y, box.maxY - start.y),
    ] where step != 0 {
      if step < 0 {
        enter = max(enter, distance / step)
      } else {
        leave = min(leave, distance / step)
      }
    }
    return enter < leave
  }
}
