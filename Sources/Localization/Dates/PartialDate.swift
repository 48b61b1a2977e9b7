/// A date as a table writes it: `2021`, `2021-01` or `2021-01-15` (ISO 8601 with reduced accuracy).
package struct PartialDate: Hashable, Sendable {
  /// What the text states.
  package enum Resolution: Int, Hashable, Sendable, Comparable {
    case year
    case month
    case day

    /// From the coarsest to the finest.
    package static func < (first: Resolution, second: Resolution) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  package let resolution: Resolution
  package let firstDay: CalendarDate
  package let lastDay: CalendarDate

  /// Nil when the text is anything else, or no real date.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count),
      let year = Self.number(parts[0], digits: 4),
      let month = parts.count > 1 ? Self.number(parts[1], digits: 2) : 1,
      let day = parts.count > 2 ? Self.number(parts[2], digits: 2) : 1,
      let first = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    firstDay = first
    switch parts.count {
    case 1: (resolution, lastDay) = (.year, first.lastOfYear)
    case 2: (resolution, lastDay) = (.month, first.lastOfMonth)
    default: (resolution, lastDay) = (.day, first)
    }
  }

  /// ASCII digits only, and exactly that many.
  static func number(_ text: some StringProtocol, digits: Int) -> Int? {
    guard text.utf8.count == digits,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }
}
