/// Angles as the names and reasons of projections write them, in English.
enum AngleText {
  /// At most `decimals` decimals, without trailing zeros.
  static func number(_ value: Double, decimals: Int = 1) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    var fraction = String(scaled % scale)
    while fraction.count < decimals { fraction = "0" + fraction }
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && scaled != 0 ? "-" : ""
    let whole = "\(sign)\(scaled / scale)"
    return fraction.isEmpty ? whole : "\(whole).\(fraction)"
  }

  /// "150° E", "8.7° W", "0°".
  static func longitude(_ degrees: Double) -> String { angle(degrees, "E", "W") }

  /// "9.1° N", "33° S", "0°".
  static func latitude(_ degrees: Double) -> String { angle(degrees, "N", "S") }

  private static func angle(_ degrees: Double, _ positive: String, _ negative: String) -> String {
    let text = number(abs(degrees))
    if text == "0" || text == "180" && positive == "E" { return "\(text)°" }
    return "\(text)° \(degrees > 0 ? positive : negative)"
  }
}
