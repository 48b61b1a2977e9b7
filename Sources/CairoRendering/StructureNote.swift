import Drawing

/// One element of a document's structure tree in the order of its beginning: what Cairo was told to
/// write, and what is to be added to it afterwards.
struct StructureNote {
  /// A standard structure type (ISO 32000-1, 14.8.4).
  var type: String
  /// `/Alt`: words for a picture.
  var alternative: String?
  /// `/ActualText`: the logical string where glyph order cannot give it.
  var replacement: String?
  /// `/Lang` where it differs from the document's.
  var language: String?

  init(
    type: String, alternative: String? = nil, replacement: String? = nil, language: String? = nil
  ) {
    self.type = type
    self.alternative = alternative
    self.replacement = replacement
    self.language = language
  }
}

extension SceneElement.Group.Role {
  /// The structure type of a role; nil for groups that leave no trace in the tree.
  var structureType: String? {
    switch self {
    case .plain, .artifact: nil
    case .figure: "Figure"
    case .title, .heading1: "H1"
    case .heading2: "H2"
    case .heading3: "H3"
    case .paragraph: "P"
    case .caption: "Caption"
    case .list: "L"
    case .listItem: "LI"
    case .table: "Table"
    case .tableRow: "TR"
    case .tableHeaderCell: "TH"
    case .tableCell: "TD"
    }
  }
}
