import Drawing
import MapPipeline
import Testing

/// What a careful reader looks for on every finished sheet, asked of 54 of them.
@Suite("Nothing on a finished map touches, is cut or covers what it should show")
struct SceneBoxTests {
  enum Form: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case a4 = "A4"
    case card = "1200×630"
    case small = "480×320"

    var testDescription: String { rawValue }

    func request(_ map: NineMaps.Map, _ language: String) throws -> MapRequest {
      var request = MapRequest(map: map.id, language: language, today: PreparedFixture.day)
      switch self {
      case .a4: break
      case .card: request.size = .picture(width: 1200, height: 630, scale: 1)
      case .small: request.size = .picture(width: 480, height: 320, scale: 1)
      }
      return request
    }
  }

  @Test(
    "Boxes of texts, symbols and furniture", arguments: NineMaps.maps, Form.allCases)
  func boxes(map: NineMaps.Map, form: Form) throws {
    let renderer = try MapRenderer()
    let project = try NineMaps.project()
    for language in ["en", "ar"] {
      let (sheet, _) = try renderer.sheet(project, form.request(map, language))
      let boxes = try SceneBoxes(sheet.scene, measuring: renderer.measuring)
      let faults =
        touching(boxes) + cut(boxes, in: sheet.scene.size) + overlapping(boxes)
        + covered(boxes)
      #expect(faults.isEmpty, "\(language): \(faults.joined(separator: "; "))")
      #expect(boxes.subject.count >= map.unitCount)
      // 480 by 320 CSS pixels are 360 by 240 points.
      if form == .small { #expect(sheet.scene.size == Size(width: 360, height: 240)) }
      #expect(boxes.blocks["legend"] != nil && boxes.blocks["sources"] != nil)
    }
  }

  /// A number on the map is explained by the line of the list that it stands in.
  @Test("Every one of Uganda's 112 districts is named on its sheet", arguments: ["en", "ar"])
  func uganda(language: String) throws {
    let renderer = try MapRenderer()
    let project = try NineMaps.project()
    let map = try #require(NineMaps.maps.first { $0.id == "uganda" })
    let (sheet, _) = try renderer.sheet(project, Form.a4.request(map, language))
    let boxes = try SceneBoxes(sheet.scene, measuring: renderer.measuring)
    let labels = Set(boxes.labels.map(\.string))
    let columns = boxes.texts.filter { $0.groups == ["numbers"] }.map {
      $0.string.split(separator: "\n").map(String.init)
    }
    var listed = Set<String>()
    for pair in stride(from: 0, to: columns.count - 1, by: 2) {
      #expect(columns[pair].count == columns[pair + 1].count)
      for (number, name) in zip(columns[pair], columns[pair + 1]) where labels.contains(number) {
        listed.insert(name)
      }
    }
    let districts = sheet.words.table().rows.compactMap { $0[0] }
    #expect(Set(districts).count == 112)
    #expect(districts.filter { !labels.contains($0) && !listed.contains($0) } == [])
    #expect(listed.isDisjoint(with: labels))
  }

  @Test("What found no place is told by name, as many as are missing")
  func leftOut() throws {
    let renderer = try MapRenderer()
    let map = try #require(NineMaps.maps.first { $0.id == "philippines" })
    let (sheet, _) = try renderer.sheet(NineMaps.project(), Form.card.request(map, "en"))
    let boxes = try SceneBoxes(sheet.scene, measuring: renderer.measuring)
    let choice = try #require(sheet.choices.first { $0.subject == "labels" }?.sentence)
    let units = Set(sheet.words.table().rows.compactMap { $0[0] })
    let shown = Set(boxes.labels.map(\.string)).union(
      boxes.texts.filter { $0.groups == ["numbers"] }
        .flatMap { $0.string.split(separator: "\n").map(String.init) })
    let missing = units.subtracting(shown)
    #expect(missing.count > 10)
    for name in missing { #expect(choice.contains(name), "\(name) is not told of") }
  }

  /// Two names over each other, and lines to names through a name; a line ends at its own.
  private func touching(_ boxes: SceneBoxes) -> [String] {
    let labels = boxes.labels
    let names = labels.enumerated().flatMap { index, label in
      labels[..<index].filter { $0.box.intersects(label.box) }
        .map { "\"\(label.string)\" touches \"\($0.string)\"" }
    }
    let crossed = boxes.leaders.flatMap { line in
      labels.filter { line.crosses($0.box.inset(by: 0.5)) }.map {
        "a line crosses \"\($0.string)\""
      }
    }
    return names + crossed
  }

  /// Texts that are wider than their room, or reach over the frame or the sheet.
  private func cut(_ boxes: SceneBoxes, in size: Size) -> [String] {
    let sheet = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    var faults: [String] = []
    for text in boxes.texts {
      if text.box.width > text.givenWidth + 0.01 {
        faults.append("\"\(text.string)\" is wider than its room")
      }
      if !(text.groups.first == "map" ? boxes.frame : sheet).contains(text.box) {
        faults.append("\"\(text.string)\" is cut")
      }
    }
    for symbol in boxes.symbols where !boxes.frame.contains(symbol.box) {
      faults.append("\(symbol.groups.last ?? "") is cut")
    }
    for (id, box) in boxes.blocks where !sheet.contains(box) {
      faults.append("\(id) leaves the sheet")
    }
    if !sheet.contains(boxes.frame) { faults.append("the map leaves the sheet") }
    return faults
  }

  /// Blocks of furniture over each other, or over a name or a symbol; blocks half in the frame.
  private func overlapping(_ boxes: SceneBoxes) -> [String] {
    let blocks = boxes.blocks.sorted { $0.key < $1.key }
    var faults: [String] = []
    for (index, block) in blocks.enumerated() {
      faults += blocks[..<index].filter { $0.value.intersects(block.value) }
        .map { "\(block.key) over \($0.key)" }
      if block.value.intersects(boxes.frame), !boxes.frame.contains(block.value) {
        faults.append("\(block.key) lies across the frame's edge")
      }
      faults += boxes.labels.filter { $0.box.intersects(block.value) }
        .map { "\(block.key) over \"\($0.string)\"" }
      faults += boxes.symbols.filter { $0.box.intersects(block.value) }
        .map { "\(block.key) over \($0.groups.last ?? "")" }
    }
    for symbol in boxes.symbols {
      faults += boxes.labels.filter { $0.box.intersects(symbol.box) }
        .map { "\"\($0.string)\" over \(symbol.groups.last ?? "")" }
    }
    return faults
  }

  /// Units of the subject under the legend, the list of numbers or the scale bar.
  private func covered(_ boxes: SceneBoxes) -> [String] {
    boxes.blocks.filter { boxes.frame.intersects($0.value) }.flatMap { block in
      // An inset holds its own units.
      boxes.subject.filter { !$0.id.hasPrefix(block.key + "-") && $0.path.covers(block.value) }
        .map { "\(block.key) over \($0.id)" }
    }.sorted()
  }
}
