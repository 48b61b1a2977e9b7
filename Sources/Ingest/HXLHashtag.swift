/// A hashtag of the Humanitarian Exchange Language 1.1: `#adm1+name+i_fr`.
struct HXLHashtag: Hashable, Sendable {
  /// Lower case with its `#`: `#adm1`.
  var tag: String
  /// Lower case, without `+`; their order says nothing.
  var attributes: [String]

  /// Nil where a text is no hashtag.
  init?(_ text: String) {
    guard let compact = Self.compact(text), compact.hasPrefix("#") else { return nil }
    let parts = compact.dropFirst().split(separator: "+", omittingEmptySubsequences: false)
    guard let first = parts.first, first.first?.isASCIILetter == true,
      parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy(\.isTagCharacter) })
    else { return nil }
    tag = "#\(first)"
    attributes = parts.dropFirst().map(String.init)
  }

  /// The hashtags of a row, in order, nil for blanks; nil when the row is no tag row: every cell
  /// that is not blank must be a hashtag, and there must be one (HXL 1.1, "Hashtag row").
  static func tags(inRow cells: [String?]) -> [String?]? {
    var found = false
    var tags: [String?] = []
    for cell in cells {
      guard let cell else {
        tags.append(nil)
        continue
      }
      guard HXLHashtag(cell) != nil else { return nil }
      found = true
      tags.append(compact(cell))
    }
    return found ? tags : nil
  }

  /// Lower case, without the spaces that may stand around `+`; nil where others remain.
  private static func compact(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "+", omittingEmptySubsequences: false)
    let trimmed = parts.map { TextValue.trimmed(String($0)) ?? "" }.joined(separator: "+")
    return trimmed.contains(where: \.isWhitespace) ? nil : trimmed
  }

  /// The language in an attribute `+i_fr` (HXL 1.1) or `+fr`.
  var language: String? {
    for attribute in attributes {
      if attribute.hasPrefix("i_") { return String(attribute.dropFirst(2)) }
    }
    return attributes.first { $0.count == 2 }
  }
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
  fileprivate var isTagCharacter: Bool { isASCII && (isLetter || isNumber || self == "_") }
}
