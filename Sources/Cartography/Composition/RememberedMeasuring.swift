import Drawing

/// Measures each text once: a sheet is laid out several times until its footnotes, its legend and
/// its names agree, and shaping text is the dearest part of it. One composition, one thread.
final class RememberedMeasuring: TextMeasuring {
  private let measuring: any TextMeasuring
  private var known: [TextBlock: TextMetrics] = [:]

  init(_ measuring: any TextMeasuring) { self.measuring = measuring }

  func measure(_ block: TextBlock) throws(TextMeasuringError) -> TextMetrics {
    if let metrics = known[block] { return metrics }
    let metrics = try measuring.measure(block)
    known[block] = metrics
    return metrics
  }
}
