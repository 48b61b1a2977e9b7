import Drawing

/// One text chunk of a PNG (iTXt, UTF-8, not compressed): PNG specification, 3rd edition, 11.3.3.4.
struct PNGText {
  /// 1–79 characters of Latin-1.
  var keyword: String
  /// BCP 47; empty when unknown.
  var language: String
  var text: String

  /// Title, author, description and provenance; what is empty is left out. Provenance is one
  /// `key: value` a line.
  static func texts(of metadata: Document.Metadata, description: String) -> [PNGText] {
    let long = description.isEmpty ? metadata.subject : description
    let provenance = metadata.provenance.map { "\($0.key): \($0.value)" }
    return [
      PNGText(keyword: "Title", language: metadata.language, text: metadata.title),
      PNGText(keyword: "Author", language: "", text: metadata.author),
      PNGText(keyword: "Description", language: metadata.language, text: long),
      PNGText(keyword: "Creation Time", language: "", text: metadata.created ?? ""),
      PNGText(keyword: "Data date", language: "", text: metadata.dataDate),
      PNGText(
        keyword: "Provenance", language: "", text: provenance.joined(separator: "\n")),
    ].filter { !$0.text.isEmpty }
  }

  var chunk: [UInt8] {
    // Keyword, end; not compressed, method 0; language, end; no translated keyword, end; text.
    Array(keyword.utf8) + [0, 0, 0] + Array(language.utf8.filter { $0 != 0 && $0 < 128 }) + [0, 0]
      + Array(text.utf8.filter { $0 != 0 })
  }
}
