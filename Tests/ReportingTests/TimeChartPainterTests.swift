import Drawing
import Testing

@testable import Reporting

/// What a chart draws.
struct TimeChartPainterTests {
  private let area = Rectangle(x: 50, y: 100, width: 400, height: 250)

  private var painter: TimeChartPainter {
    TimeChartPainter(
      setter: Typesetter(
        measuring: FixedWidthMeasuring(), style: PageStyle(.init()),
        wording: SampleReport.words()), wording: SampleReport.words())
  }

  @Test("The chart stays in its area and prints its unit and its last value once")
  func drawing() throws {
    let elements = try painter.elements(SampleReport.timeChart, in: area)
    let reading = try SceneReading(elements)
    #expect(reading.strings.count { $0 == "Number of countries" } == 1)
    #expect(reading.strings.count { $0 == "108" } == 1)
    #expect(reading.strings.contains("25"))
    for text in reading.lines { #expect(area.contains(text.area), "\(text.string)") }
    let circles = elements.count {
      if case .shape(let shape) = $0 { shape.fill != nil } else { false }
    }
    #expect(circles == 8)
  }

  @Test("A count known to the year is an open circle on a line over that year")
  func precision() throws {
    let elements = try painter.elements(SampleReport.timeChart, in: area)
    let paper = Paint.solid(Color.white)
    var open: [Rectangle] = []
    var lines: [Rectangle] = []
    for case .shape(let shape) in elements {
      guard let bounds = shape.path.bounds else { continue }
      if shape.fill == paper { open.append(bounds) }
      if shape.fill == nil, shape.stroke?.width == 0.8 { lines.append(bounds) }
    }
    #expect(open.count == 1)
    #expect(lines.count == 1)
    let circle = try #require(open.first)
    let line = try #require(lines.first)
    // The middle of the year, and half a year on both sides.
    let middle = (circle.minX + circle.maxX) / 2
    #expect(abs((line.minX + line.maxX) / 2 - middle) < 1e-6)
    #expect(line.width > circle.width)
    // Nothing of the last value's label lies on the line.
    let label = try #require(try SceneReading(elements).lines.first { $0.string == "108" })
    #expect(label.area.minX > line.maxX)
  }

  @Test("One point is a dot, none is nothing")
  func fewPoints() throws {
    var chart = SampleReport.timeChart
    chart.points = [.init(year: 2020.5, value: 3, date: "July 2020")]
    #expect(try SceneReading(painter.elements(chart, in: area)).strings.contains("3"))
    chart.points = [.init(year: .nan, value: 3, date: "never")]
    #expect(try painter.elements(chart, in: area).isEmpty)
  }

  @Test("A chart without points makes no chapter")
  func noChapter() throws {
    var content = SampleReport.report()
    content.charts[0].drawing = .overTime(TimeChart(unit: "", points: []))
    let document = try SampleReport.document(content)
    #expect(!document.outline.contains { $0.destination == "chart" })
  }
}
