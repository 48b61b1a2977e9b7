import Drawing

/// Dates of a document: they come from its metadata, never from a clock.
enum PDFDate {
  /// Given to Cairo, which would else write the present, and taken out again.
  static let none = "1970-01-01T00:00:00Z"

  /// The date of creation as `YYYY-MM-DDThh:mm:ssZ`: `created`, else the data's date; a date without
  /// a time is midnight UTC, one without month or day is its first. Nil when neither is a date.
  static func timestamp(of metadata: Document.Metadata) -> String? {
    let given = metadata.created.flatMap { $0.isEmpty ? nil : $0 } ?? metadata.dataDate
    let parts = given.split(separator: "T", maxSplits: 1)
    guard let day = parts.first else { return nil }
    let numbers = day.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(numbers.count), numbers[0].count == 4,
      numbers.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      numbers.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    let full = numbers.map(String.init) + ["01", "01"].suffix(3 - numbers.count)
    let date = full.joined(separator: "-")
    guard parts.count == 2 else { return "\(date)T00:00:00Z" }
    let time = parts[1]
    return "\(date)T\(time)" + (time.contains { "Z+-".contains($0) } ? "" : "Z")
  }

  /// A timestamp as PDF writes it (ISO 32000-1, 7.9.4): `D:20180210000000Z`, `D:…+02'00'`.
  static func pdf(_ timestamp: String) -> String {
    let parts = timestamp.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return "D:" + timestamp }
    let clock = parts[1].prefix { !"Z+-".contains($0) }.filter(\.isNumber)
    let zone = parts[1].drop { !"Z+-".contains($0) }
    let shift =
      zone.hasPrefix("Z") ? "Z" : zone.replacing(":", with: "'") + (zone.isEmpty ? "" : "'")
    return "D:" + parts[0].filter(\.isNumber) + clock + shift
  }
}
