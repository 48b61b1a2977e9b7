extension Diagnostic: CustomStringConvertible {
  /// How many samples a sentence gives; programs get them all.
  private static let shownSamples = 10

  /// The one sentence that people read:
  /// `peacemap.yaml:12:5: error: unknown key "tilte" (expected one of …); did you mean "title"?`
  package var description: String {
    var text = ""
    let where_ = place.description
    if !where_.isEmpty { text += "\(where_): " }
    text += "\(severity.rawValue): \(message)"
    if count > 1 { text += " (\(count) times)" }
    if !samples.isEmpty {
      text += ": " + samples.prefix(Self.shownSamples).joined(separator: ", ")
      if samples.count > Self.shownSamples { text += ", …" }
    }
    if let reason { text += " (\(reason))" }
    if let advice { text += "; \(advice)" }
    return text
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, then layer, row and key in words.
  package var description: String {
    var text = file ?? ""
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    var words: [String] = []
    if let layer { words.append("layer \(layer)") }
    if let row { words.append("row \(row)") }
    if let key { words.append("\(key)") }
    if words.isEmpty { return text }
    return text.isEmpty
      ? words.joined(separator: ", ") : "\(text), \(words.joined(separator: ", "))"
  }
}
