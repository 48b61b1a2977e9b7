/// What a word in a table's milestone column means.
package enum MilestoneWord: Hashable, Sendable, Codable {
  case kind(MilestoneKind)
  /// A launch on the first day of the row's period.
  case periodStart

  /// Reads the name of a kind, or `period-start`.
  package init?(_ word: String) {
    let plain = Word.plain(word)
    if let kind = MilestoneKind(rawValue: plain) {
      self = .kind(kind)
    } else if plain == "period-start" {
      self = .periodStart
    } else {
      return nil
    }
  }

  /// Words found in real tables, beside the names of the kinds themselves.
  package static let builtIn: [String: MilestoneWord] = [
    "approved": .kind(.adopted),
    "appointed": .kind(.outcome),
    "developed": .kind(.drafted),
    "drafting": .kind(.drafted),
    "established": .kind(.committee),
    "implementation": .kind(.implementing),
    "launch": .kind(.launched),
    "met": .kind(.committee),
    "monitoring": .kind(.monitored),
    "no-known-activity": .kind(.noActivity),
    "published": .kind(.launched),
    "training": .kind(.workshop),
    "validation": .kind(.validated),
    "working-group": .kind(.committee),
    "writeshop": .kind(.drafted),
  ]
}
