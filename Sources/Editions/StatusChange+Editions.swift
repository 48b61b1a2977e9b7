package import Localization

extension StatusChange {
  /// What became of a status that an earlier edition told. What is known is compared, with no regard to
  /// what the dates would have allowed.
  ///
  /// A plan is only said to have lapsed where the earlier edition had it as going on. Where it had
  /// nothing, the plan may have ended long before: that is `undated`.
  package init(ofEditionsWith before: Status, _ after: Status) {
    guard after == .lapsed, before != .lapsed, before.order == nil else {
      self.init(from: before, to: after, earliest: .noData)
      return
    }
    self = .undated
  }
}
