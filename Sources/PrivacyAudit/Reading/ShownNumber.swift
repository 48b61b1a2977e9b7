/// Numbers as pages and pictures write them, in any script and with any mark between groups.
enum ShownNumber {
  private static let marks: Set<Character> = [
    " ", "\u{a0}", "\u{202f}", ",", ".", "'", "’", "٬", "\u{200e}", "\u{200f}", "\u{2066}",
    "\u{2067}", "\u{2068}", "\u{2069}",
  ]

  /// The whole number that is all there is in the text; nil for anything else.
  static func whole(_ text: some StringProtocol) -> Int? {
    var number: Int?
    for character in text where !marks.contains(character) {
      guard let digit = digit(character) else { return nil }
      let (product, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
      guard !isTooLarge else { return nil }
      number = product &+ digit
    }
    return number
  }

  /// The whole numbers that stand in a text, in their order.
  static func all(in text: some StringProtocol) -> [Int] {
    text.split { digit($0) == nil }.compactMap { whole($0) }
  }

  private static func digit(_ character: Character) -> Int? {
    guard character.isNumber, let digit = character.wholeNumberValue, digit < 10 else { return nil }
    return digit
  }
}
