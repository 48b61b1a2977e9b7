import Drawing

extension Scene {
  /// Errors: `.invalidScene` for a page, or the sheet that it is cut from, with a side that PDF does not
  /// allow (ISO 32000-1, annex C).
  func checkSides() throws(RenderingError) {
    let sheet = boxes?.media ?? size
    guard size.width >= 3, size.height >= 3, max(sheet.width, sheet.height) <= 14_400 else {
      throw .invalidScene(
        reason: "a page of \(sheet.width) by \(sheet.height) points; sides are 3 to 14400")
    }
  }

  /// The elements where they stand on the sheet that leaves the printer, the ground of a page that is
  /// cut under them and its trim marks over them.
  var elementsOnSheet: [SceneElement] {
    guard let boxes else { return elements }
    var marks = Path()
    for mark in boxes.trimMarks {
      marks.move(x: boxes.trim.x + mark.from.x, y: boxes.trim.y + mark.from.y)
      marks.line(x: boxes.trim.x + mark.to.x, y: boxes.trim.y + mark.to.y)
    }
    let ground = background.map { SceneElement.shape(.init(Path(boxes.bleed), fill: .solid($0))) }
    return [
      .group(.init(role: .artifact, clip: boxes.bleed, elements: [ground].compactMap { $0 })),
      .group(
        .init(
          clip: boxes.bleed,
          elements: elements.map { $0.moved(right: boxes.trim.x, down: boxes.trim.y) })),
      .group(
        .init(
          role: .artifact,
          elements: [.shape(.init(marks, stroke: Stroke(color: .black, width: 0.25)))])),
    ]
  }
}
