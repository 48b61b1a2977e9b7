import Cartography
import Drawing

/// A map that stands for itself on its own page; wide ones on the paper's side.
struct MapChapter {
  let context: ChapterContext

  func chapter(_ map: MapContent, destination: String) throws(ReportingError) -> Chapter {
    let isWide = MapShape(map.ground).isWide
    let geometry =
      isWide ? .landscape(context.paper, style: context.style) : context.upright
    var y = geometry.body.y
    var elements: [SceneElement] = []
    for block in try context.opening(
      map.title, subtitle: map.subtitle, destination: destination, width: geometry.body.width)
    {
      elements += block.elements(Point(x: geometry.body.x, y: y))
      y += block.height
    }
    let figure = MapFigure(context: context)
    let area = Rectangle(
      x: geometry.body.x, y: y, width: geometry.body.width, height: geometry.body.maxY - y)
    elements += try figure.elements(map, in: area, sheet: geometry.size)
    let page = Page(
      size: geometry.size, elements: elements, title: map.title,
      description: figure.description(map))
    let entry = Chapter.Entry(title: map.title, level: 0, destination: destination)
    return Chapter(entries: [entry], maps: [entry], pages: [page])
  }
}
