import HostSystem
import TileStore

/// How far the tiles are, and how long they will take.
final class TileProgressBar {
  private let bar: ProgressBar
  private let started = ProcessEnvironment.monotonicSeconds
  private var shown = 0.0

  init(_ terminal: Terminal) { bar = ProgressBar(terminal) }

  /// Shows the progress, at most ten times a second.
  func show(_ progress: TileRun.Progress) {
    let now = ProcessEnvironment.monotonicSeconds
    guard now - shown > 0.1 else { return }
    shown = now
    bar.show(
      Self.line(progress, seconds: now - started),
      done: Double(progress.storedBlockCount) / Double(max(progress.blockCount, 1)))
  }

  func finish() { bar.finish() }

  /// `zoom 6  1234 tiles  2 min left`.
  static func line(_ progress: TileRun.Progress, seconds: Double) -> String {
    let drawn = progress.storedBlockCount - progress.foundBlockCount
    let left = progress.blockCount - progress.storedBlockCount
    let text = "zoom \(progress.zoom)  \(progress.tileCount) tiles"
    guard drawn > 0 else { return text }
    return "\(text)  \(duration(seconds / Double(drawn) * Double(left))) left"
  }

  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<90: "\(Int(seconds.rounded(.up))) s"
    case ..<5_400: "\(Int((seconds / 60).rounded(.up))) min"
    default: "\(Int((seconds / 3_600).rounded(.up))) h"
    }
  }
}
