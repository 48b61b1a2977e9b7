import Classification
import Drawing
import Projections
import SimpleFeatures
import Wording

@testable import Cartography

/// The legend of a diverging scale whose two sides are alike in grey, with the lines that it gets.
enum HatchedScale {
  static func scene(measuring: any TextMeasuring) throws -> Scene {
    let style = SheetStyle(medium: .print, size: Size(width: 842, height: 595))
    let wording = Phrasebook(language: "en")
    let labels = ["−20 to −10", "−10 to 0", "0 to 10", "10 to 20"]
    let colors = try Palette.named("RdBu").colors(below: 2, above: 2)
    let fill = FillLayer(
      title: "Change, percentage points",
      categories: labels.indices.map {
        FillCategory(
          id: "class-\($0 + 1)", label: labels[$0], kind: .value,
          paint: .solid(Color(hex: colors[$0].hexNumber)), isKeptWhenEmpty: true)
      }, categoryOfUnit: [0, 1, 1, 2, 3], order: FillOrder(0..<4, pivot: 2))
    var content = MapContent(
      id: "scale", wording: wording, title: "",
      ground: MapGround(
        boundaries: BoundarySet(name: "none", edition: BoundaryEdition(name: "none", level: 1)),
        subject: [], placeName: "", extent: .world, isWorld: true,
        projection: .automatic(for: .world, isWorld: true, aspectRatio: 1)),
      fill: fill,
      furniture: MapFurniture(
        asOfLine: "", sourceLine: "", editionLine: "", disclaimer: "", organisation: ""),
      table: { MapTable(columns: [], rows: []) })
    content.fill.categories = FillHatching(content).categories
    let setter = TextSetter(measuring: measuring, theme: content.theme, language: "en")
    let legend = try Legend(setter: setter, style: style, wording: wording).furnishing(
      Legend.Content(of: content, symbols: nil, lines: [], style: style), maximumWidth: 160)
    return Scene(
      size: Size(
        width: (legend.size.width + 20).rounded(.up), height: (legend.size.height + 20).rounded(.up)
      ),
      elements: legend.placed(at: Point(x: 10, y: 10)), title: "Element")
  }
}
