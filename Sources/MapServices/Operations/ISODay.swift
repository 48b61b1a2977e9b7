/// A day of the Gregorian calendar, written YYYY-MM-DD (ISO 8601), years 0001 to 9999.
package struct ISODay: Hashable, Sendable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil for a day that does not exist.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Nil for any text but ten characters YYYY-MM-DD of a real day.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (first: ISODay, second: ISODay) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0 as Int?) { sum, digit in
      guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      return sum * 10 + Int(digit - UInt8(ascii: "0"))
    }
  }
}

extension ISODay: CustomStringConvertible {
  /// YYYY-MM-DD.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension ISODay {
  /// The day of a time stamp: YYYY-MM-DD, or that followed by T and a time of day with an optional
  /// fraction and an optional zone (RFC 3339). The day is taken as written.
  package init?(timeStamp text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count > 10 else {
      self.init(text)
      return
    }
    guard bytes.count <= 40, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
      Self.isTime(bytes[11...]), let day = String(validating: bytes[..<10], as: UTF8.self)
    else { return nil }
    self.init(day)
  }

  /// `hh:mm`, `:ss`, `.fraction`, `Z` or `±hh:mm`; seconds, fraction and zone may be missing.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func pair(_ rest: inout ArraySlice<UInt8>, below limit: Int) -> Bool {
      guard let value = number(rest.prefix(2)), rest.count >= 2 else { return false }
      rest = rest.dropFirst(2)
      return value < limit
    }
    func mark(_ rest: inout ArraySlice<UInt8>, _ marks: String) -> Bool {
      guard let first = rest.first, marks.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard pair(&rest, below: 24), mark(&rest, ":"), pair(&rest, below: 60) else { return false }
    if mark(&rest, ":") {
      guard pair(&rest, below: 61) else { return false }
      if mark(&rest, ".") {
        let fraction = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !fraction.isEmpty else { return false }
        rest = rest.dropFirst(fraction.count)
      }
    }
    if mark(&rest, "Zz") { return rest.isEmpty }
    if mark(&rest, "+-") {
      return pair(&rest, below: 24) && mark(&rest, ":") && pair(&rest, below: 60) && rest.isEmpty
    }
    return rest.isEmpty
  }
}
