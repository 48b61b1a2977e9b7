import HostSystem

/// A bar on a terminal for work that takes over a second; nothing elsewhere.
final class ProgressBar {
  private let isShown: Bool
  private let started = ProcessEnvironment.monotonicSeconds
  private var isDrawn = false

  init(_ terminal: Terminal) {
    isShown = StandardStream.error.isTerminal && !terminal.isQuiet && !terminal.isJSON
  }

  /// `done` from 0 to 1.
  func show(_ what: String, done: Double) {
    guard isShown, ProcessEnvironment.monotonicSeconds - started > 1 else { return }
    let width = 24
    let full = Int((min(max(done, 0), 1) * Double(width)).rounded())
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    StandardStream.error.write("\r\u{1B}[2K\(bar) \(what)")
    isDrawn = true
  }

  func finish() {
    if isDrawn { StandardStream.error.write("\r\u{1B}[2K") }
    isDrawn = false
  }
}
