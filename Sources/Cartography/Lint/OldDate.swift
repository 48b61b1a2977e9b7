import Localization

/// A map of a day long before the data's own, which its reader may take for the present.
enum OldDate {
  /// Further back than this is old.
  private static let years = 1

  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    guard let evidence = map.content.evidence,
      evidence.asOf.isOlder(thanYears: years, before: evidence.dataDate)
    else { return nil }
    let isTold = map.tells(year: evidence.asOf.year)
    return MapSheet.Finding(
      code: "old-date",
      sentence: "the map is as of \(evidence.asOf), more than a year before the data's own date, "
        + "\(evidence.dataDate)", isTold ? .note : .warning,
      advice: isTold
        ? nil : "take as-of out, or name \(evidence.asOf.year) in the title or the subtitle")
  }
}

extension CalendarDate {
  /// Whether a day lies more than so many whole years before another.
  func isOlder(thanYears years: Int, before other: CalendarDate) -> Bool {
    (year + years, month, day) < (other.year, other.month, other.day)
  }
}
