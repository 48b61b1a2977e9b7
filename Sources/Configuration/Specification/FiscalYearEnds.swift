/// A day of every year, in the Gregorian calendar.
package struct MonthDay: Hashable, Sendable {
  /// From 1 to 12.
  package let month: Int
  /// From 1; never 29 February, which most years lack.
  package let day: Int

  /// Reads `06-30`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let month = Int(parts[0]), let day = Int(parts[1]),
      let length = Self.dayCounts[month], (1...length).contains(day)
    else { return nil }
    self.month = month
    self.day = day
  }

  /// Days by month in a year that is no leap year.
  private static let dayCounts: [Int: Int] = [
    1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31,
  ]
}

/// The last day of the fiscal year, by country.
package struct FiscalYearEnds: Hashable, Sendable {
  package let standard: MonthDay
  /// By ISO 3166-1 alpha-3 code.
  package let byCountry: [String: MonthDay]

  /// The last day of a country's fiscal year.
  package func end(in country: String) -> MonthDay {
    byCountry[country] ?? standard
  }
}
