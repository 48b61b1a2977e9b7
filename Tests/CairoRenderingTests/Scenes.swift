import CairoRendering
import Drawing

/// Small scenes for the tests of this target.
enum Scenes {
  static let metadata = Document.Metadata(
    title: "A test", author: "Nobody", subject: "Shapes", language: "en", dataDate: "2018-02-10",
    provenance: [.init(key: "Atlas", value: "sha256:00ff")])

  static func measurer() throws -> TextMeasurer { try TextMeasurer(fonts: FontSet()) }

  static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ paint: Paint
  ) -> SceneElement {
    .shape(.init(Path(Rectangle(x: x, y: y, width: width, height: height)), fill: paint))
  }

  static func page(_ elements: [SceneElement]) -> Scene {
    Scene(size: Size(width: 400, height: 300), elements: elements, title: "A test")
  }

  /// A title group with one text.
  static func title(_ string: String, language: String, y: Double = 20) -> SceneElement {
    let block = TextBlock(
      string, style: TextStyle(size: 14, weight: .bold), maximumWidth: 360, language: language,
      isRightToLeft: language == "ar")
    return .group(
      .init(
        role: .title,
        elements: [.text(.init(block, at: Point(x: 20, y: y), width: 360))]))
  }
}
