import Drawing

/// One element of a document's structure tree in the order of its beginning: what Cairo was told to
/// write, and what is to be added to it afterwards.
struct StructureNote {
  var type: StructureType
  /// `/Alt`: words for a picture.
  var alternative: String?
  /// `/ActualText`: the logical string where glyph order cannot give it.
  var replacement: String?
  /// `/Lang` where it differs from the document's.
  var language: String?
  /// Of a link: what it says.
  var words: String?
  /// Of a figure: where it stands on its page, in points from the upper left corner.
  var area: Rectangle?
  /// Of the page, in points.
  var pageHeight = 0.0

  init(
    type: StructureType, alternative: String? = nil, replacement: String? = nil,
    language: String? = nil
  ) {
    self.type = type
    self.alternative = alternative
    self.replacement = replacement
    self.language = language
  }

  /// The area as `/BBox` wants it: from the page's lower left corner.
  var box: String? {
    area.map {
      let numbers = [$0.minX, pageHeight - $0.maxY, $0.maxX, pageHeight - $0.minY]
      return "[\(numbers.map(TagAttribute.number).joined(separator: " "))]"
    }
  }
}
