/// The days that a `datetime` parameter selects (OGC API – Common, Part 2).
package struct TimeSelection: Hashable, Sendable {
  /// Nil for an open side.
  package let start: ISODay?
  /// Nil for an open side. Equal to `start` for a single day.
  package let end: ISODay?

  /// A day or time stamp, or an interval `start/end` in which `..` or nothing stands for an open
  /// side; nil for anything else, for an interval without any day, and for one that ends before it
  /// begins.
  package init?(_ text: String) {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    switch sides.count {
    case 1:
      guard let day = ISODay(timeStamp: text) else { return nil }
      start = day
      end = day
    case 2:
      let days = sides.map { ISODay(timeStamp: $0) }
      for (side, day) in zip(sides, days) where day == nil && side != ".." && !side.isEmpty {
        return nil
      }
      if let first = days[0], let last = days[1], first > last { return nil }
      guard days[0] != nil || days[1] != nil else { return nil }
      start = days[0]
      end = days[1]
    default: return nil
    }
  }
}
