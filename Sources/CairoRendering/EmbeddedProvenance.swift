import CQPDF

/// What a file that was painted here says of where it comes from. Keys are without hyphens, as PDF
/// has them: `PeaceMapData`.
package enum EmbeddedProvenance {
  /// From the text chunk of a PNG (see `PNGText`); empty where there is none.
  package static func ofPNG(_ bytes: [UInt8]) -> [String: String] {
    var position = 8
    // Length, type, data, checksum.
    while position + 12 <= bytes.count {
      let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - position - 12 else { return [:] }
      let type = bytes[position + 4..<position + 8]
      let data = bytes[position + 8..<position + 8 + length]
      position += 12 + length
      guard type.elementsEqual("iTXt".utf8), data.starts(with: keyword) else { continue }
      var entries: [String: String] = [:]
      let text = String(decoding: data.dropFirst(keyword.count), as: UTF8.self)
      for line in text.split(separator: "\n") {
        guard let colon = line.firstRange(of: ": ") else { continue }
        entries[key(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
      }
      return entries
    }
    return [:]
  }

  /// The keyword and the empty fields behind it.
  private static let keyword = Array("Provenance".utf8) + [0, 0, 0, 0, 0]

  /// From the information dictionary of a PDF; empty where there is none. Errors: `.document` for
  /// bytes that are no PDF.
  package static func ofPDF(_ bytes: [UInt8]) throws(RenderingError) -> [String: String] {
    let document = try QPDFDocument(bytes)
    var entries: [String: String] = [:]
    for name in names {
      if let text = document.information("/\(name)") { entries[name] = text }
    }
    return entries
  }

  private static let names = [
    "PeaceMapSubject", "PeaceMapData", "PeaceMapSpecification", "PeaceMapSettings",
    "PeaceMapRendering",
  ]

  private static func key(_ text: Substring) -> String {
    String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }
}
