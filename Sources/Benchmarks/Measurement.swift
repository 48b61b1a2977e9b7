/// What a case took over its runs.
struct Measurement: Encodable {
  var name: String
  /// Wall milliseconds, one a run, in the order run.
  var milliseconds: [Double]
  /// Bytes that the case produced, where it produces a file.
  var bytes: Int?
  /// Other figures of the case, by name.
  var figures: [String: Double] = [:]

  var median: Double {
    let sorted = milliseconds.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  var fastest: Double { milliseconds.min() ?? 0 }

  enum CodingKeys: String, CodingKey {
    case name, milliseconds, bytes, figures, median
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(median, forKey: .median)
    try container.encode(milliseconds, forKey: .milliseconds)
    try container.encodeIfPresent(bytes, forKey: .bytes)
    try container.encode(figures, forKey: .figures)
  }

  /// One line of the table: median, fastest, bytes and figures.
  var line: String {
    var text = "\(name.padded(to: 34))\(Self.text(median).padded(to: 10, left: true)) ms"
    text += "\(Self.text(fastest).padded(to: 10, left: true)) ms"
    text += (bytes.map(String.init) ?? "").padded(to: 10, left: true)
    for (key, value) in figures.sorted(by: { $0.key < $1.key }) {
      text += "  \(key) \(Self.text(value))"
    }
    return text
  }

  /// Two decimals.
  private static func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths % 100)
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension String {
  fileprivate func padded(to width: Int, left: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - count))
    return left ? fill + self : self + fill
  }
}
