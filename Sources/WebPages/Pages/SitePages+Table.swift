import Wording

extension SitePages {
  /// The map as a table, in a frame of its own that scrolls.
  func table(_ map: MapDetails) -> HTMLElement {
    HTMLElement("section", HTMLAttribute("aria-labelledby", "table")) {
      HTMLElement("h2", .id("table")) { wording(.pageTable) }
      HTMLElement(
        "div", .class("scroll"), HTMLAttribute("role", "region"),
        HTMLAttribute("aria-labelledby", "table"), HTMLAttribute("tabindex", "0")
      ) {
        HTMLElement("table") {
          HTMLElement("caption") {
            map.asOfLine.isEmpty ? map.card.title : "\(map.card.title). \(map.asOfLine)"
          }
          HTMLElement("thead") {
            HTMLElement("tr") {
              for column in map.table.columns {
                HTMLElement(
                  "th", HTMLAttribute("scope", "col"), column.isNumeric ? .class("number") : nil
                ) { column.heading }
              }
            }
          }
          HTMLElement("tbody") {
            for row in map.table.rows { self.row(row, map.table.columns) }
          }
        }
      }
    }
  }

  private func row(_ cells: [String?], _ columns: [PageTable.Column]) -> HTMLElement {
    HTMLElement("tr") {
      for (position, (column, cell)) in zip(columns, cells).enumerated() {
        HTMLElement(
          position == 0 ? "th" : "td",
          position == 0 ? HTMLAttribute("scope", "row") : nil,
          className(of: column)
        ) {
          if let cell { column.key == Self.sourceColumn ? sources(cell) : [self.cell(cell)] }
        }
      }
    }
  }

  /// The key of the column that names where a value comes from.
  private static let sourceColumn = "source"
  /// The keys of columns with dates, whose words stay on one line.
  private static let dateColumns: Set = ["since", "until"]

  private func className(of column: PageTable.Column) -> HTMLAttribute? {
    if column.isNumeric { return .class("number") }
    return Self.dateColumns.contains(column.key) ? .class("date") : nil
  }

  /// The addresses among the words become links, which are loaded only when somebody follows them;
  /// they tell the other site nothing, and search engines that it is not ours.
  private func sources(_ text: String) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var words: [Substring] = []
    func endWords() {
      if !words.isEmpty { nodes.append(cell(words.joined(separator: " "))) }
      words = []
    }
    for part in text.split(whereSeparator: \.isWhitespace) {
      guard let address = WebAddress(String(part)) else {
        words.append(part)
        continue
      }
      endWords()
      nodes.append(
        .element(
          HTMLElement(
            "a", .href(address.text), .rel("noopener noreferrer nofollow"),
            isRightToLeft ? .dir("ltr") : nil
          ) { address.shortText }))
    }
    endWords()
    return Array(nodes.map { [$0] }.joined(separator: [.text(" ")]))
  }

  /// In pages that run from right to left, an address or a Latin name keeps its own direction and
  /// takes nothing of its neighbours with it.
  private func cell(_ text: String) -> HTMLNode {
    isRightToLeft ? .element(HTMLElement("bdi") { text }) : .text(text)
  }
}
