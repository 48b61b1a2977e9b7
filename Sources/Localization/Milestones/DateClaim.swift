/// What a row says about its date, and the days it stands for.
struct DateClaim {
  let precision: DatePrecision
  let window: DayWindow

  /// What can be wrong with a date.
  enum Problem: Error, Hashable {
    case badDate(String)
    case unknownPrecision(String)
    case fromAfterTo(String, String)
    /// The precision needs a date that the row does not give.
    case missingDate(DatePrecision, needs: String)
    /// The precision claims more than the date says: `day` with `2012-03`.
    case tooCoarse(DatePrecision, String)
  }

  /// - Parameters:
  ///   - from: the row's first date as written; nil when empty.
  ///   - to: the row's last date as written; nil when empty.
  ///   - precision: the word as written; nil to infer it from the dates.
  ///   - lastPossible: the earlier of the data-date and the last day of the row's period.
  init(
    from: String?, to: String?, precision word: String?, period: Period?, lastPossible: CalendarDate
  ) throws(Problem) {
    let first = try Self.date(from)
    let last = try Self.date(to)
    if let first, let last, last.lastDay < first.firstDay {
      throw .fromAfterTo(from ?? "", to ?? "")
    }
    let precision = try Self.precision(word, first, last)
    self.precision = precision
    switch precision {
    case .unknown:
      window = DayWindow(
        earliest: [first?.firstDay, period?.begins].compactMap { $0 }.first, latest: lastPossible)
    case .notAfter:
      guard let last else { throw .missingDate(precision, needs: "a last date") }
      window = DayWindow(earliest: nil, latest: last.lastDay)
    case .notBefore:
      guard let first else { throw .missingDate(precision, needs: "a first date") }
      window = DayWindow(
        earliest: first.firstDay, latest: max(lastPossible, first.firstDay))
    case .day, .dayRange, .month, .monthRange, .year, .yearRange, .inferredYear:
      guard let first else { throw .missingDate(precision, needs: "a first date") }
      for (date, text) in [(first, from), (last ?? first, to ?? from)]
      where date.resolution < Self.resolution(precision) {
        throw .tooCoarse(precision, text ?? "")
      }
      window = Self.window(precision, first, precision == .inferredYear ? first : last ?? first)
    }
  }

  private static func date(_ text: String?) throws(Problem) -> PartialDate? {
    guard let text else { return nil }
    guard let date = PartialDate(text) else { throw .badDate(text) }
    return date
  }

  private static func precision(
    _ word: String?, _ first: PartialDate?, _ last: PartialDate?
  ) throws(Problem) -> DatePrecision {
    if let word {
      guard let precision = DatePrecision(word: word) else { throw .unknownPrecision(word) }
      return precision
    }
    guard let first else { return last == nil ? .unknown : .notAfter }
    let isRange = last != nil
    switch min(first.resolution, last?.resolution ?? first.resolution) {
    case .day: return isRange ? .dayRange : .day
    case .month: return isRange ? .monthRange : .month
    case .year: return isRange ? .yearRange : .year
    }
  }

  /// What a date must state at least.
  private static func resolution(_ precision: DatePrecision) -> PartialDate.Resolution {
    switch precision {
    case .day, .dayRange: .day
    case .month, .monthRange: .month
    default: .year
    }
  }

  /// From the first day of the first date to the last day of the last, widened to whole months and
  /// years where the precision says that no more is known.
  private static func window(
    _ precision: DatePrecision, _ first: PartialDate, _ last: PartialDate
  ) -> DayWindow {
    switch resolution(precision) {
    case .day: DayWindow(earliest: first.firstDay, latest: last.lastDay)
    case .month: DayWindow(earliest: first.firstDay.firstOfMonth, latest: last.lastDay.lastOfMonth)
    case .year: DayWindow(earliest: first.firstDay.firstOfYear, latest: last.lastDay.lastOfYear)
    }
  }
}
