/// The years a plan is made for, as the source writes them and as days.
package struct Period: Hashable, Sendable, Codable {
  /// As written: `2015/16-2019/20`.
  package let text: String
  /// Its first day; nil when it states none (`to 2025`).
  package let begins: CalendarDate?
  /// Its last day; nil when it states none (`from 2020`).
  package let ends: CalendarDate?

  package init(text: String, begins: CalendarDate?, ends: CalendarDate?) {
    self.text = text
    self.begins = begins
    self.ends = ends
  }
}
