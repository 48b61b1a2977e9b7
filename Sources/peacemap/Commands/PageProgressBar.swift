import HostSystem

/// How many pages are done, and how long the others will take.
final class PageProgressBar {
  private let bar: ProgressBar
  private let pageCount: Int
  private let started = ProcessEnvironment.monotonicSeconds
  private var shown = 0.0

  init(_ terminal: Terminal, pageCount: Int) {
    bar = ProgressBar(terminal)
    self.pageCount = pageCount
  }

  /// Shows the progress, at most ten times a second.
  func show(_ done: Int) {
    let now = ProcessEnvironment.monotonicSeconds
    guard now - shown > 0.1 else { return }
    shown = now
    bar.show(
      Self.line(done, of: pageCount, seconds: now - started),
      done: Double(done) / Double(max(pageCount, 1)))
  }

  func finish() { bar.finish() }

  /// `1200 of 4556 pages  12 s left`.
  static func line(_ done: Int, of count: Int, seconds: Double) -> String {
    let text = "\(done) of \(count) pages"
    guard done > 0 else { return text }
    return "\(text)  \(duration(seconds / Double(done) * Double(count - done))) left"
  }

  /// In the unit that suits it.
  private static func duration(_ seconds: Double) -> String {
    seconds < 90
      ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
  }
}
