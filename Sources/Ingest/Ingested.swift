package import Diagnostics

/// A value read from a source, with everything that was repaired, skipped or doubtful on the way.
package struct Ingested<Value: Sendable>: Sendable {
  package var value: Value
  /// Counted and with samples, in the order of first appearance; a confidential source's reports
  /// give row and column and never a value. Empty when there was nothing to say.
  package var report: [Diagnostic]
  /// The HXL hashtag of each column, in column order, nil where a column has none; empty when the
  /// source has no tag row.
  package var hxlTags: [String?]

  package init(value: Value, report: [Diagnostic] = [], hxlTags: [String?] = []) {
    self.value = value
    self.report = report
    self.hxlTags = hxlTags
  }
}
