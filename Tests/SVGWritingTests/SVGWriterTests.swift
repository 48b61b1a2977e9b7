import Drawing
import Foundation
import Testing

@testable import SVGWriting

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every letter is half the size wide; lines are 1.5 sizes high.
private struct TableMeasurer: TextMeasuring {
  func measure(_ block: TextBlock) throws(TextMeasuringError) -> TextMetrics {
    let lines = block.string.split(separator: "\n", omittingEmptySubsequences: false)
    return TextMetrics(
      width: Double(lines.map(\.count).max() ?? 0) * block.style.size / 2,
      height: Double(lines.count) * block.style.size * 1.5, ascent: block.style.size,
      lines: lines.map(String.init))
  }
}

@Suite struct SVGWriterTests {
  @Test(
    "The bytes of a picture stand in base 64",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func base64(_ text: String, _ coded: String) {
    // RFC 4648, section 10.
    #expect(SVGImage.base64(Array(text.utf8)) == coded)
  }

  /// Collects what an XML parser sees.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var text = ""
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) { elements.append((name, attributes)) }
    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    func all(_ name: String) -> [[String: String]] {
      elements.filter { $0.name == name }.map(\.attributes)
    }
  }

  private func svg(_ elements: [SceneElement]) throws -> String {
    let scene = Scene(
      size: Size(width: 400, height: 300.5), elements: elements, language: "en",
      title: "Plans & \"peace\" <2018>", description: "Two districts")
    let metadata = Document.Metadata(
      title: "x", provenance: [.init(key: "Atlas", value: "a<b")])
    return try SVGWriter().svg(of: scene, metadata: metadata, measuring: TableMeasurer())
  }

  private func read(_ elements: [SceneElement]) throws -> Reader {
    let parser = XMLParser(data: Data(try svg(elements).utf8))
    let reader = Reader()
    parser.delegate = reader
    try #require(parser.parse(), "not well-formed: \(String(describing: parser.parserError))")
    return reader
  }

  private func rectangle(_ paint: Paint) -> SceneElement {
    .shape(.init(Path(Rectangle(x: 1, y: 2.5, width: 3.456, height: 10)), fill: paint))
  }

  @Test("An empty scene is well-formed, with its size, language, title and escaped characters")
  func empty() throws {
    let reader = try read([])
    let root = try #require(reader.all("svg").first)
    #expect(root["viewBox"] == "0 0 400 300.5")
    #expect(root["role"] == "img" && root["xml:lang"] == "en")
    #expect(reader.text.contains("Plans & \"peace\" <2018>"))
    #expect(reader.text.contains("a<b"))
  }

  @Test("Paths are relative, in hundredths, without what can be left out")
  func pathData() throws {
    let path = try #require(try read([rectangle(.solid(.black))]).all("path").first)
    #expect(path["d"] == "M1 2.5l3.46 0 0 10-3.46 0z")
    #expect(path["fill"] == "#000000")
  }

  @Test("Ids are valid names and each used once")
  func identifiers() throws {
    let groups = ["unit-NGA", "unit-NGA", "2 & \"x\"", "Ünit é"].map {
      SceneElement.group(.init(id: $0, title: "a & b"))
    }
    let ids = try read(groups).all("g").compactMap { $0["id"] }
    #expect(ids == ["unit-NGA", "unit-NGA-2", "_2____x_", "Ünit_é"])
  }

  @Test("Lines stand on their own baselines, right-to-left text begins at the right")
  func text() throws {
    let latin = TextBlock("one\ntwo <3", style: TextStyle(size: 10))
    let arabic = TextBlock("سلام", style: TextStyle(size: 10), language: "ar", isRightToLeft: true)
    let reader = try read([
      .text(.init(latin, at: Point(x: 20, y: 30), width: 100)),
      .text(.init(arabic, at: Point(x: 20, y: 60), width: 100)),
    ])
    let spans = reader.all("tspan")
    #expect(spans.map { $0["y"] } == ["40", "55", "70"])
    #expect(spans.map { $0["x"] } == ["20", "20", "120"])
    let texts = reader.all("text")
    #expect(texts.map { $0["direction"] } == [nil, "rtl"])
    #expect(texts.map { $0["xml:lang"] } == [nil, "ar"])
    #expect(reader.text.contains("two <3") && reader.text.contains("سلام"))
  }

  @Test("The same hatch is defined once, and differs from dots")
  func patterns() throws {
    let hatch = Paint.hatch(.init(angle: 45, spacing: 4, width: 0.5, color: .black))
    let dots = Paint.dots(.init(radius: 1, spacing: 4, color: .black, ground: .white))
    let reader = try read([rectangle(hatch), rectangle(hatch), rectangle(dots)])
    let patterns = reader.all("pattern")
    #expect(patterns.count == 2)
    #expect(patterns.allSatisfy { $0["patternUnits"] == "userSpaceOnUse" })
    #expect(patterns.first?["patternTransform"] == "rotate(-45)")
    let fills = reader.all("path").compactMap { $0["fill"] }.filter { $0.hasPrefix("url") }
    #expect(fills[0] == fills[1] && fills[1] != fills[2])
  }

  @Test("Links lead to addresses and to ids of the same document")
  func links() throws {
    let area = Rectangle(x: 0, y: 0, width: 10, height: 10)
    let reader = try read([
      .group(.init(link: .init(to: .address("https://example.org/?a=1&b=2"), area: area))),
      .group(.init(link: .init(to: .destination("the map"), area: area))),
      .group(.init(destination: "the map")),
    ])
    #expect(reader.all("a").map { $0["href"] } == ["https://example.org/?a=1&b=2", "#the_map"])
    #expect(reader.all("g").contains { $0["id"] == "the_map" })
  }

  @Test("Control characters that XML cannot hold are left out")
  func controls() throws {
    let block = TextBlock("a\u{1}b\u{FFFE}c", style: TextStyle(size: 10))
    let reader = try read([.text(.init(block, at: Point(x: 0, y: 0), width: 10))])
    #expect(reader.text.contains("abc"))
  }

  @Test("The same scene gives the same text")
  func determinism() throws {
    let elements = [rectangle(.hatch(.init(angle: 10, spacing: 3, width: 1, color: .black)))]
    #expect(try svg(elements) == svg(elements))
  }
}
