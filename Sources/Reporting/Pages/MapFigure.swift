import Cartography
import Drawing

/// A map as a part of a page: the picture with its alternative text, then legend and small print.
struct MapFigure {
  let context: ChapterContext

  /// An ornament is looked at and not read: its outlines need not be exact, in points.
  private static let ornamentDetail = 1.0

  /// The map's parts within `area` of a page of `sheet` points.
  func elements(
    _ map: MapContent, in area: Rectangle, sheet: Size
  ) throws(ReportingError) -> [SceneElement] {
    let panel = try panel(map, in: area, sheet: sheet)
    let words = context.maps.words(map, of: panel)
    return panel.elements.map { Self.described($0, by: words.alternativeText) }
  }

  /// The long description in words.
  func description(_ map: MapContent) -> String { context.maps.words(map).description }

  /// The picture alone, without names, legend and small print, about as wide as `area`: an
  /// ornament, which is not read out. Its lower edge comes back too.
  func ornament(
    _ map: MapContent, in area: Rectangle, sheet: Size
  ) throws(ReportingError) -> (elements: [SceneElement], frame: Rectangle) {
    var bare = map
    bare.labels = .init(kind: .none)
    (bare.notes, bare.marks, bare.symbols, bare.places) = ([], [], nil, nil)
    bare.detailInPoints = Self.ornamentDetail
    // An ornament has one frame.
    bare.ground.insetPolicy = .none
    var panel = try panel(bare, in: area, sheet: sheet)
    let missing = area.width - panel.frame.width
    if missing > 1 {
      // The legend, which is left out here, took a column beside the map.
      var wider = Rectangle(
        x: area.x, y: area.y, width: area.width + missing, height: area.height)
      panel = try self.panel(bare, in: wider, sheet: sheet)
      let offset = panel.frame.x - area.x
      if offset > 1 {
        // It was the one on the left, as in Arabic.
        wider.x -= offset
        panel = try self.panel(bare, in: wider, sheet: sheet)
      }
    }
    let picture = panel.elements.filter(Self.isPicture)
    return ([.group(.init(role: .artifact, elements: picture.map(Self.plain)))], panel.frame)
  }

  private func panel(
    _ map: MapContent, in area: Rectangle, sheet: Size
  ) throws(ReportingError) -> MapPanel {
    do {
      return try context.maps.panel(map, in: area, medium: .print, sheet: sheet)
    } catch {
      throw .map(map.id, error)
    }
  }

  private static func isPicture(_ element: SceneElement) -> Bool {
    if case .group(let group) = element { group.role == .figure } else { false }
  }

  /// The picture with another alternative text; other elements as they are.
  private static func described(_ element: SceneElement, by text: String) -> SceneElement {
    guard case .group(var group) = element, group.role == .figure else { return element }
    group.title = text
    return .group(group)
  }

  /// The picture without a part in the reading order.
  private static func plain(_ element: SceneElement) -> SceneElement {
    guard case .group(var group) = element else { return element }
    (group.role, group.title) = (.plain, nil)
    return .group(group)
  }
}
