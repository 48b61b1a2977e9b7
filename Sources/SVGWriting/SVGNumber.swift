/// Numbers in hundredths, as short as they can be written.
enum SVGNumber {
  /// Hundredths of a point, nearest; beyond ±10 million points the bound.
  static func hundredths(_ value: Double) -> Int {
    value.isFinite ? Int((max(-1e7, min(1e7, value)) * 100).rounded()) : 0
  }

  static func text(_ value: Double) -> String { text(hundredths: hundredths(value)) }

  /// `-0.5` is written `-.5`, `2.00` is written `2`.
  static func text(hundredths value: Int) -> String {
    let magnitude = abs(value)
    let (whole, part) = magnitude.quotientAndRemainder(dividingBy: 100)
    var text = value < 0 ? "-" : ""
    if whole > 0 || part == 0 { text += String(whole) }
    if part > 0 {
      text += part < 10 ? ".0" : "."
      text += String(part % 10 == 0 ? part / 10 : part)
    }
    return text
  }
}
