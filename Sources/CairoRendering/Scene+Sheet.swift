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
}
