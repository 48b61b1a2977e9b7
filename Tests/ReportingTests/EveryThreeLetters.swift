import Drawing

/// Divides every word behind each third letter that leaves three behind it.
struct EveryThreeLetters: Hyphenating {
  func divisions(of word: String, language: String) -> [Int] {
    Array(stride(from: 3, through: word.count - 3, by: 3))
  }
}
