/// A name and its published lists of colours, kept as text until one is asked for.
struct ColorLists {
  let name: String
  /// A row per number of colours: six hexadecimal digits a colour, parted by spaces.
  private let rows: [String]

  init(_ name: String, _ rows: [String]) {
    self.name = name
    self.rows = rows
  }

  /// The colours, a list per row.
  var colors: [[SRGBColor]] {
    rows.map { row in row.split(separator: " ").compactMap { SRGBColor(String($0)) } }
  }
}
