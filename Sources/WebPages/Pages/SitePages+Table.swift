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
          column.isNumeric ? .class("number") : nil
        ) {
          if let cell { self.cell(cell) }
        }
      }
    }
  }

  /// In pages that run from right to left, an address or a Latin name keeps its own direction and
  /// takes nothing of its neighbours with it.
  private func cell(_ text: String) -> HTMLNode {
    isRightToLeft ? .element(HTMLElement("bdi") { text }) : .text(text)
  }
}
