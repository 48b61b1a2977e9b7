import Drawing
import Wording

@testable import Reporting

/// A chart laid on a page from its upper left corner on, as blocks of a flow would be.
struct ChartPage {
  /// Of the chart.
  static let area = Rectangle(x: 50, y: 100, width: 400, height: 600)

  let elements: [SceneElement]
  let reading: SceneReading
  let table: TableContent?

  init(_ drawing: ReportChart.Drawing, language: String = "en") throws {
    let wording = SampleReport.words(language)
    let figure = ChartFigure(
      chart: ReportChart(
        id: "sample", title: "Chart", drawing: drawing, alternativeText: "A chart."),
      setter: Typesetter(
        measuring: FixedWidthMeasuring(), style: PageStyle(.init()), wording: wording),
      wording: wording)
    var y = Self.area.y
    var elements: [SceneElement] = []
    for block in try figure.blocks(width: Self.area.width) {
      elements += block.elements(Point(x: Self.area.x, y: y))
      y += block.height
    }
    self.elements = elements
    reading = try SceneReading(elements)
    table = figure.table
  }

  /// The boxes of the shapes with this fill, in order.
  func boxes(_ paint: Paint) -> [Rectangle] { Self.boxes(elements) { $0.fill == paint } }

  static func boxes(
    _ elements: [SceneElement], where isMeant: (SceneElement.Shape) -> Bool
  ) -> [Rectangle] {
    elements.flatMap { element -> [Rectangle] in
      switch element {
      case .shape(let shape): isMeant(shape) ? [shape.path.bounds].compactMap { $0 } : []
      case .group(let group): boxes(group.elements, where: isMeant)
      case .text, .image, .partition: []
      }
    }
  }

  /// The area of the first line that says this.
  func area(of text: String) -> Rectangle? {
    reading.lines.first { $0.string == text }?.area
  }

  /// Whether every line stands in the chart's area and off every other line.
  var isTidy: Bool {
    let lines = reading.lines.filter { !$0.string.isEmpty }
    return lines.indices.allSatisfy { index in
      Self.area.inset(by: -0.01).contains(lines[index].area)
        && lines[(index + 1)...].allSatisfy {
          !$0.area.inset(by: 0.1).intersects(lines[index].area.inset(by: 0.1))
        }
    }
  }

  /// The cells of the table as text, row by row.
  var cells: [[String]] {
    (table?.rows ?? []).map { row in
      row.cells.map { cell in
        switch cell {
        case .text(let text): text
        case .swatch(_, let word): word
        case .references(let numbers): numbers.map(String.init).joined(separator: " ")
        }
      }
    }
  }
}
