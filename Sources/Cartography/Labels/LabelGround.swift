import Classification
import Drawing

/// What lies under a name: the fills of the units that its letters cover, their patterns, land and
/// sea around, and the borders between.
struct LabelGround {
  let content: MapContent
  let rings: PageRings
  /// Its marks are positions in `rings`.
  let grid: OccupancyGrid

  /// The rim of letters of a colour in a box; nil where they read without one.
  func rim(of ink: Color, in area: Rectangle) -> SceneElement.Halo? {
    let (ground, colors) = colors(under: area)
    return LabelInk(theme: content.theme).rim(of: ink, on: ground, over: colors)
  }

  /// True where a box lies on a unit with a fill, wholly or in part.
  func hasFill(in area: Rectangle) -> Bool {
    grid.owners(in: area).contains { $0.owner >= 0 }
  }

  /// All colours under a box, and the one under most of it.
  func colors(under area: Rectangle) -> (ground: SRGBColor, all: [SRGBColor]) {
    let owners = grid.owners(in: area)
    var colors = owners.flatMap { self.colors(of: $0.owner) }
    if owners.count > 1 { colors += borders(between: owners.map(\.owner)) }
    return (colors.first ?? SRGBColor(content.theme.paper, over: .white), colors)
  }

  private func colors(of owner: Int32) -> [SRGBColor] {
    let theme = content.theme
    switch owner {
    case OccupancyGrid.outside: return [SRGBColor(theme.surroundings, over: theme.paper)]
    case OccupancyGrid.sea: return [SRGBColor(theme.sea, over: theme.paper)]
    case OccupancyGrid.free: return [SRGBColor(theme.paper, over: .white)]
    default:
      let unit = rings.units[Int(owner)]
      guard let category = content.fill.categoryOfUnit[unit] else {
        return [SRGBColor(theme.surroundings, over: theme.paper)]
      }
      let ink = LabelInk(theme: theme)
      let paint = content.fill.categories[category].paint
      return ink.colors(of: paint)
        + (content.fill.covered.contains(unit)
          ? ink.colors(of: theme.coveredPaint(over: paint)).dropFirst() : [])
    }
  }

  private func borders(between owners: [Int32]) -> [SRGBColor] {
    let theme = content.theme
    let units = owners.filter { $0 >= 0 }.map { rings.units[Int($0)] }
    var colors: [SRGBColor] = []
    if !units.isEmpty, units.count < owners.count {
      colors.append(SRGBColor(theme.lines.outer, over: theme.paper))
    }
    if Set(units.map { content.ground.boundaries.units[$0].iso3 }).count > 1 {
      colors.append(SRGBColor(theme.lines.country, over: theme.paper))
    }
    if units.count > 1 { colors.append(SRGBColor(theme.border, over: theme.paper)) }
    return colors
  }
}
