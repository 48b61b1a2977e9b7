package import Cartography
import FoundationEssentials
import Wording

/// A map's table and words as files: CSV (RFC 4180), JSON, HTML, plain text.
package enum TableWriter {
  /// The files that a table can be written to.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case csv, json, html, txt
  }

  /// The whole file. CSV has the columns' keys as its head; the other formats have the headings, the
  /// words and the language, as BCP 47.
  /// Errors: `failed` when the texts cannot be written as JSON.
  package static func text(
    of words: MapWords, title: String, language: String, format: Format
  ) throws(PipelineError) -> String {
    switch format {
    case .csv: csv(words.table())
    case .json: try json(words, title: title, language: language)
    case .html: html(words, title: title, language: language)
    case .txt: "\(title)\n\n\(words.alternativeText)\n\n\(words.description)\n"
    }
  }

  private static func csv(_ table: MapTable) -> String {
    let rows = [table.columns.map { Optional($0.key) }] + table.rows
    return rows.map { row in
      row.map { quoted($0 ?? "") }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// Quotes where needed. A text that a spreadsheet would take for a formula gets an apostrophe.
  private static func quoted(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+@".contains(first) { text = "'" + text }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private struct Export: Encodable {
    var title: String
    var language: String
    var alternativeText: String
    var description: String
    var rows: [[String: String]]

    enum CodingKeys: String, CodingKey {
      case title, language, description, rows
      case alternativeText = "alternative_text"
    }
  }

  private static func json(
    _ words: MapWords, title: String, language: String
  ) throws(PipelineError) -> String {
    let table = words.table()
    let keys = table.columns.map(\.key)
    let rows = table.rows.map { row in
      Dictionary(
        zip(keys, row).compactMap { key, value in
          value.map { (key, $0) }
        }, uniquingKeysWith: { first, _ in first })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let export = Export(
      title: title, language: language, alternativeText: words.alternativeText,
      description: words.description, rows: rows)
    do {
      return String(decoding: try encoder.encode(export), as: UTF8.self) + "\n"
    } catch {
      throw PipelineError(.failed, "table", "the table cannot be written as JSON: \(error)")
    }
  }

  private static func html(_ words: MapWords, title: String, language: String) -> String {
    let direction = LanguageTag(language).isRightToLeft ? "rtl" : "ltr"
    let table = words.table()
    let heads = table.columns.map { column in
      "<th scope=\"col\">\(escaped(column.heading))</th>"
    }.joined()
    let rows = table.rows.map { row in
      let cells = zip(table.columns, row).enumerated().map { index, cell in
        let text = escaped(cell.1 ?? "")
        return index == 0 ? "<th scope=\"row\">\(text)</th>" : "<td>\(text)</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(escaped(language))" dir="\(direction)">
      <head><meta charset="utf-8"><title>\(escaped(title))</title></head>
      <body>
      <h1>\(escaped(title))</h1>
      <p>\(escaped(words.description))</p>
      <table>
      <caption>\(escaped(words.alternativeText))</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      </body>
      </html>

      """
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
