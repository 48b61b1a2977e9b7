/// The last day of a fiscal year: month and day of every year.
package struct FiscalYearEnd: Hashable, Sendable, Codable {
  package let month: Int
  package let day: Int

  /// 30 June, the end of the fiscal year in Uganda and Kenya.
  package static let juneThirtieth = FiscalYearEnd(checkedMonth: 6, day: 30)

  /// Nil when no year has that day.
  package init?(month: Int, day: Int) {
    // 2000 is a leap year: 29 February is allowed and falls on the 28th in other years.
    guard CalendarDate(year: 2000, month: month, day: day) != nil else { return nil }
    self.init(checkedMonth: month, day: day)
  }

  /// Reads `MM-DD`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let month = PartialDate.number(parts[0], digits: 2),
      let day = PartialDate.number(parts[1], digits: 2)
    else { return nil }
    self.init(month: month, day: day)
  }

  private init(checkedMonth month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// The day on which the fiscal year that ends in this calendar year ends; nil outside 1…9999.
  package func date(in year: Int) -> CalendarDate? {
    guard (1...9999).contains(year) else { return nil }
    return CalendarDate(
      year: year, month: month, day: min(day, CalendarDate.dayCount(year: year, month: month)))
  }
}
