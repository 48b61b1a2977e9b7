import Drawing

/// A standard structure type (ISO 32000-1, 14.8.4) with what may stand in it.
enum StructureType: String {
  case document = "Document"
  case section = "Sect"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case paragraph = "P"
  case span = "Span"
  case link = "Link"
  case reference = "Reference"
  case figure = "Figure"
  case caption = "Caption"
  case list = "L"
  case listItem = "LI"
  case listBody = "LBody"
  case contents = "TOC"
  case contentsItem = "TOCI"
  case table = "Table"
  case row = "TR"
  case headerCell = "TH"
  case cell = "TD"
  case quotation = "BlockQuote"
  case division = "Div"

  /// Of a role; nil for groups that leave no trace in the tree.
  init?(_ role: SceneElement.Group.Role) {
    switch role {
    case .plain, .artifact: return nil
    case .figure: self = .figure
    case .title, .heading1: self = .heading1
    case .heading2: self = .heading2
    case .heading3: self = .heading3
    case .paragraph: self = .paragraph
    case .caption: self = .caption
    case .list: self = .list
    case .listItem: self = .listItem
    case .contents: self = .contents
    case .contentsItem: self = .contentsItem
    case .table: self = .table
    case .tableRow: self = .row
    case .tableHeaderCell: self = .headerCell
    case .tableCell: self = .cell
    case .quotation: self = .quotation
    case .aside: self = .division
    }
  }

  /// What has to stand between this type and a child of another, outermost first, so that the tree
  /// keeps to the containment rules of ISO 32000-1 (tables 333 to 338). A type that holds no content
  /// of its own is given some.
  func between(_ child: StructureType) -> [StructureType] {
    switch self {
    case .document, .section, .quotation, .division:
      child == .link || child == .span ? [.paragraph] : []
    case .list: [.listItem, .caption, .list].contains(child) ? [] : [.listItem, .listBody]
    case .listItem: child == .listBody ? [] : [.listBody]
    case .contents:
      [.contentsItem, .caption, .contents].contains(child)
        ? [] : [.contentsItem] + StructureType.contentsItem.between(child)
    case .contentsItem:
      child == .link
        ? [.reference] : [.reference, .paragraph, .contents].contains(child) ? [] : [.paragraph]
    case .table: [.row, .caption].contains(child) ? [] : [.row, .cell]
    case .row: [.headerCell, .cell].contains(child) ? [] : [.cell]
    default: []
    }
  }

  /// Only elements stand in these, no words.
  var isGrouping: Bool {
    switch self {
    case .document, .section, .list, .listItem, .contents, .contentsItem, .table, .row, .quotation,
      .division:
      true
    default: false
    }
  }
}
