/// Language tags as a table writes them.
enum LanguageText {
  /// The tag in its usual letters (`fr`, `zh-Hant`, `pt-BR`; BCP 47, RFC 5646, section 2.1.1); nil
  /// for what is none: the first part has two or three letters, each further one up to eight letters
  /// and digits. An underscore stands for a hyphen.
  static func tag(_ text: String) -> String? {
    let parts = text.replacing("_", with: "-")
      .split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 5, let first = parts.first, (2...3).contains(first.count),
      first.allSatisfy({ $0.isASCII && $0.isLetter }),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      })
    else { return nil }
    let written = parts.enumerated().map { index, part in
      let small = part.lowercased()
      guard index > 0, small.allSatisfy(\.isLetter) else { return small }
      switch small.count {
      case 2: return small.uppercased()
      case 4: return small.prefix(1).uppercased() + small.dropFirst()
      default: return small
      }
    }
    return written.joined(separator: "-")
  }
}
