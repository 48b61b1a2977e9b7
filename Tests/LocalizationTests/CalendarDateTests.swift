import Testing

@testable import Localization

@Suite("CalendarDate")
struct CalendarDateTests {
  @Test(
    "Days that do not exist are refused",
    arguments: [
      "2023-02-29", "1900-02-29", "2021-04-31", "2021-13-01", "2021-00-10", "0000-01-01",
      "2021-1-1", "2021-01", "21-01-01", "", "2021-01-01T00", "２０２１-01-01",
    ])
  func refuses(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  /// Day numbers from `date -u -d DAY +%s` divided by 86400.
  @Test(
    "Days have these numbers",
    arguments: [
      ("1970-01-01", 0), ("2000-02-29", 11_016), ("2000-10-31", 11_261), ("2026-11-23", 20_780),
      ("1900-03-01", -25_508), ("1969-12-31", -1),
    ])
  func numbers(_ text: String, _ number: Int) throws {
    let day = try #require(CalendarDate(iso: text))
    #expect(day.dayNumber == number)
    #expect(CalendarDate(dayNumber: number) == day)
    #expect(day.description == text)
  }

  @Test("Every day of four centuries comes back from its number")
  func roundTrip() {
    let first = date("1801-01-01").dayNumber
    var previous = CalendarDate(dayNumber: first - 1)
    for number in first..<(first + 146_097) {
      let day = CalendarDate(dayNumber: number)
      guard day.dayNumber == number, previous < day else {
        Issue.record("day \(number) comes back as \(day)")
        return
      }
      previous = day
    }
    #expect(previous == date("2200-12-31"))
  }

  @Test("Months and years end where they do")
  func ends() {
    #expect(date("2024-02-10").lastOfMonth == date("2024-02-29"))
    #expect(date("2023-02-10").lastOfMonth == date("2023-02-28"))
    #expect(date("2023-02-10").lastOfYear == date("2023-12-31"))
    #expect(date("2023-12-31").next == date("2024-01-01"))
    #expect(date("2024-03-01").previous == date("2024-02-29"))
    #expect(date("2024-03-01").days(since: date("2024-02-01")) == 29)
  }

  @Test("Numbers outside the years 1 to 9999 stop at the ends")
  func bounds() {
    #expect(CalendarDate(dayNumber: .min).description == "0001-01-01")
    #expect(CalendarDate(dayNumber: .max).description == "9999-12-31")
  }
}
