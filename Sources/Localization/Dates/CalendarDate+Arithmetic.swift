extension CalendarDate {
  /// Days since 1970-01-01, negative before it.
  ///
  /// Source: H. Hinnant, "chrono-compatible low-level date algorithms" (2013), days_from_civil:
  /// years run from March, so that the leap day is the last of its year.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day with this number; days outside the years 1…9999 stop at the first and the last.
  ///
  /// Source: civil_from_days of the same text.
  package init(dayNumber: Int) {
    let first = CalendarDate(checkedYear: 1, month: 1, day: 1)
    let last = CalendarDate(checkedYear: 9999, month: 12, day: 31)
    guard dayNumber > first.dayNumber else {
      self = first
      return
    }
    guard dayNumber < last.dayNumber else {
      self = last
      return
    }
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day that many days later, or earlier when negative.
  package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  package var next: CalendarDate { adding(days: 1) }
  package var previous: CalendarDate { adding(days: -1) }

  /// The days from another date to this one.
  package func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  package var firstOfYear: CalendarDate { CalendarDate(checkedYear: year, month: 1, day: 1) }
  package var lastOfYear: CalendarDate { CalendarDate(checkedYear: year, month: 12, day: 31) }
  package var firstOfMonth: CalendarDate { CalendarDate(checkedYear: year, month: month, day: 1) }
  package var lastOfMonth: CalendarDate {
    CalendarDate(
      checkedYear: year, month: month, day: Self.dayCount(year: year, month: month))
  }
}
