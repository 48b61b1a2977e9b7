import Drawing
import Localization
import Wording

@testable import Cartography
@testable import Configuration
@testable import MapPipeline

/// A legend of all statuses and of changes on the paper of a look.
struct LookScenes {
  let measuring: any TextMeasuring

  func scene(_ name: ThemeName) throws -> Scene {
    let chosen = ChosenTheme(.standard, asked: name)
    let wording = Phrasebook(language: "en")
    let setter = TextSetter(measuring: measuring, theme: chosen.values, language: "en")
    let style = SheetStyle(
      medium: .print, size: Size(width: 842, height: 595), theme: chosen.values)
    let statuses = try StatusPaints(theme: chosen, palette: nil)
    let changes = try ChangePaints(theme: chosen, palette: nil)
    let order = StatusLayer.order
    let categories =
      order.map { status in
        FillCategory(
          id: status.rawValue, label: wording(StatusLayer.phrase(for: status)),
          kind: StatusLayer.kind(of: status), paint: statuses.paint(for: status))
      }
      + [
        FillCategory(
          id: "suppressed", label: wording(.valueSuppressed), kind: .suppressed,
          paint: chosen.values.paints.suppressed)
      ]
    let ended: [(String, Paint)] = [
      ("unchanged", changes.paint(for: .unchanged)), ("moved back", changes.paint(for: .movedBack)),
      ("lapsed before", changes.paint(for: .lapsedBefore)),
      ("undated", changes.paint(for: .undated)),
    ]
    let others = ended.map {
      FillCategory(id: $0.0, label: $0.0, kind: .value, paint: $0.1)
    }
    func legend(_ title: String, _ categories: [FillCategory]) throws -> Furnishing {
      try Legend(setter: setter, style: style, wording: wording).furnishing(
        Legend.Content(
          fill: FillLayer(
            title: title, categories: categories,
            categoryOfUnit: categories.indices.map { .some($0) }, covered: [0],
            coveredLabel: title == "Status" ? "covered by a parent’s plan" : nil),
          symbols: nil, symbolLayer: nil,
          marks: title == "Status"
            ? [
              UnitMark(
                unit: 0, count: 2, label: wording(.markBelowInForce), kind: "below-in-force"),
              UnitMark(
                unit: 0, count: 3, label: wording(.markBelowPreparing), kind: "below-preparing"),
            ] : [], lines: []),
        maximumWidth: 170)
    }
    let pieces = [try legend("Status", categories), try legend("Changes", others)]
    let size = Size(
      width: (pieces[0].size.width + pieces[1].size.width + 40).rounded(.up),
      height: (max(pieces[0].size.height, pieces[1].size.height) + 20).rounded(.up))
    return Scene(
      size: size, background: chosen.values.paper,
      elements: pieces[0].placed(at: Point(x: 10, y: 10))
        + pieces[1].placed(at: Point(x: pieces[0].size.width + 30, y: 10)), title: "Element")
  }
}
