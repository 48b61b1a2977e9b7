/// Times work by the wall clock.
struct Stopwatch {
  let runs: Int

  /// Runs `work` once unmeasured and then `runs` times.
  func measure(
    _ name: String, _ work: () throws -> Int?
  ) rethrows -> Measurement {
    var bytes = try work()
    var times: [Double] = []
    let clock = ContinuousClock()
    for _ in 0..<runs {
      let start = clock.now
      bytes = try work()
      times.append((clock.now - start).milliseconds)
    }
    return Measurement(name: name, milliseconds: times, bytes: bytes)
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
  }
}
