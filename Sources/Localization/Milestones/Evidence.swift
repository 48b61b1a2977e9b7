/// Whether a source wrote after or before the event.
package enum Evidence: String, Hashable, Sendable, Codable, CaseIterable {
  /// The source says that it happened.
  case reported
  /// The source says that it was going to happen; such a row brings a track to preparing at most.
  case announced
}
