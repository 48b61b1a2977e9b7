extension Period {
  /// Reads a plan's period; nil when it is none of the forms below, so that it can be reported.
  ///
  /// `2016-2020`, `2016–2020`, `2016 to 2020`, `2016-20`: from 1 January to 31 December.
  /// `2015/16-2019/20`, `2015/2016 - 2019/2020`, `2022/23`: fiscal years, the day after the fiscal
  /// year end of the first to that of the last. `2021`, `2021-03`, `2021-03-05 to 2022-01`: as far
  /// as they go. `to 2025`, `until 2025`, `-2025`; `from 2020`, `since 2020`, `2020-`: one end open.
  /// `2009-12` is refused: a month, or a range of years.
  package init?(_ text: String, fiscalYearEnd: FiscalYearEnd = .juneThirtieth) {
    guard let ends = PeriodParser(fiscalYearEnd: fiscalYearEnd).ends(of: text) else { return nil }
    let (begins, last) = (ends.first, ends.last)
    if let begins, let last, last < begins { return nil }
    self.init(text: text, begins: begins, ends: last)
  }
}

/// The grammar of periods.
struct PeriodParser {
  let fiscalYearEnd: FiscalYearEnd

  typealias Ends = (first: CalendarDate?, last: CalendarDate?)

  func ends(of text: String) -> Ends? {
    let plain = Self.normalized(text)
    for word in ["to ", "until ", "till ", "through "] where plain.hasPrefix(word) {
      return point(String(plain.dropFirst(word.count))).map { (nil, $0.last) }
    }
    for word in ["from ", "since "] where plain.hasPrefix(word) {
      let rest = String(plain.dropFirst(word.count))
      if rest.contains(" to ") { return ends(of: rest) }
      return point(rest).map { ($0.first, nil) }
    }
    if let words = Self.halves(of: plain, at: " to ") { return range(words.0, words.1) }
    if isAmbiguous(plain) { return nil }
    if let whole = point(plain) { return whole }
    if plain.hasPrefix("-") { return point(Self.trimmed(plain.dropFirst())).map { (nil, $0.last) } }
    if plain.hasSuffix("-") {
      return point(Self.trimmed(plain.dropLast())).map { ($0.first, nil) }
    }
    if let spaced = Self.halves(of: plain, at: " - ") { return range(spaced.0, spaced.1) }
    if plain.filter({ $0 == "-" }).count == 1, let halves = Self.halves(of: plain, at: "-") {
      return range(halves.0, halves.1)
    }
    // An ISO 8601 interval; `2015/16` and `2015/2016` were read as fiscal years above.
    if let halves = Self.halves(of: plain, at: "/") { return range(halves.0, halves.1) }
    return nil
  }

  /// `2009-12`: December of 2009, or 2009 to 2012.
  private func isAmbiguous(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = PartialDate.number(parts[0], digits: 4),
      let short = PartialDate.number(parts[1], digits: 2), (1...12).contains(short)
    else { return false }
    return short > year % 100
  }

  private func range(_ first: String, _ last: String) -> Ends? {
    guard let begin = point(first) else { return nil }
    if let year = PartialDate.number(first, digits: 4),
      let short = PartialDate.number(last, digits: 2)
    {
      return point(String(year / 100 * 100 + short + (short < year % 100 ? 100 : 0)))
        .map { (begin.first, $0.last) }
    }
    return point(last).map { (begin.first, $0.last) }
  }

  /// A year, a month, a day or a fiscal year: its first and last day.
  private func point(_ text: String) -> Ends? {
    if let date = PartialDate(text) { return (date.firstDay, date.lastDay) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = PartialDate.number(parts[0], digits: 4) else { return nil }
    let next =
      PartialDate.number(parts[1], digits: 4)
      ?? PartialDate.number(parts[1], digits: 2).map {
        year / 100 * 100 + $0 + ($0 < year % 100 ? 100 : 0)
      }
    guard next == year + 1, let before = fiscalYearEnd.date(in: year),
      let last = fiscalYearEnd.date(in: year + 1)
    else { return nil }
    return (before.next, last)
  }

  /// Dashes of every length as hyphens, one space between words, lower case.
  private static func normalized(_ text: String) -> String {
    let dashes: Set<Character> = ["\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}"]
    let plain = String(text.lowercased().map { dashes.contains($0) ? "-" : $0 })
    return plain.split { $0 == " " || $0 == "\u{a0}" }.joined(separator: " ")
  }

  private static func halves(of text: String, at separator: String) -> (String, String)? {
    let length = separator.count
    var start = text.startIndex
    while start < text.endIndex {
      let rest = text[start...]
      if rest.hasPrefix(separator) {
        let first = trimmed(text[..<start])
        let second = trimmed(rest.dropFirst(length))
        return first.isEmpty || second.isEmpty ? nil : (first, second)
      }
      start = text.index(after: start)
    }
    return nil
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
