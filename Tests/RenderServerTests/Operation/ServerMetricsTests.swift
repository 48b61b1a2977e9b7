import Testing

@testable import RenderServer

@Suite("Metrics for Prometheus (text format 0.0.4)")
struct ServerMetricsTests {
  private let gauges = ServerMetrics.Gauges(
    waiting: 1, flights: 2, connections: 3, cacheBytes: 4, cacheEntries: 5, diskCacheBytes: 6,
    residentBytes: 7, edition: "abc", dataDate: "2026-01-01")

  private func lines(_ metrics: ServerMetrics) -> [String] {
    metrics.text(gauges).split(separator: "\n").map(String.init)
  }

  /// The value of a series by its whole name.
  private func value(_ series: String, _ metrics: ServerMetrics) -> Double? {
    lines(metrics).first { $0.hasPrefix(series + " ") }
      .flatMap { Double($0.dropFirst(series.count + 1)) }
  }

  @Test("Every metric has its help and type once, before its first series")
  func heads() throws {
    let metrics = ServerMetrics()
    metrics.finished(operation: "tile", status: 200, bytes: 1, seconds: 0.1)
    metrics.finished(operation: "tile", status: 404, bytes: 1, seconds: 0.1)
    var helped: [String] = []
    var typed: [String: String] = [:]
    for line in lines(metrics) {
      let words = line.split(separator: " ").map(String.init)
      if line.hasPrefix("# HELP ") {
        #expect(words.count > 3)
        helped.append(words[2])
      } else if line.hasPrefix("# TYPE ") {
        #expect(words.count == 4)
        #expect(helped.last == words[2])
        #expect(typed.updateValue(words[3], forKey: words[2]) == nil)
      } else {
        var name = String(line.prefix { $0 != "{" && $0 != " " })
        for ending in ["_bucket", "_sum", "_count"]
        where typed[String(name.dropLast(ending.count))] == "histogram" {
          if name.hasSuffix(ending) { name.removeLast(ending.count) }
        }
        #expect(name == helped.last, "\(line)")
        #expect(Double(words.last ?? "") != nil, "\(line)")
      }
    }
    #expect(Set(helped).count == helped.count)
    #expect(helped.count == typed.count)
    #expect(metrics.text(gauges).hasSuffix("\n"))
  }

  @Test("Requests are counted by operation and status, bodies in bytes")
  func requests() {
    let metrics = ServerMetrics()
    for status in [200, 200, 503] {
      metrics.finished(operation: "mapFile", status: status, bytes: 100, seconds: 0.1)
    }
    #expect(value("peacemap_requests_total{operation=\"mapFile\",status=\"200\"}", metrics) == 2)
    #expect(value("peacemap_requests_total{operation=\"mapFile\",status=\"503\"}", metrics) == 1)
    #expect(value("peacemap_sent_bytes_total", metrics) == 300)
  }

  @Test("Events that never happened are there with zero")
  func events() {
    let metrics = ServerMetrics()
    metrics.count(.miss)
    metrics.count(.miss)
    #expect(value("peacemap_events_total{event=\"miss\"}", metrics) == 2)
    for event in ServerMetrics.Event.allCases where event != .miss {
      #expect(value("peacemap_events_total{event=\"\(event.rawValue)\"}", metrics) == 0)
    }
  }

  @Test("Buckets are cumulative, a bound belongs to its bucket, and +Inf is the count")
  func histogram() throws {
    let metrics = ServerMetrics()
    for seconds in [0.0005, 0.001, 0.3, 0.5, 60] { metrics.time(.render, seconds) }
    func bucket(_ bound: String) -> Double? {
      value("peacemap_seconds_bucket{stage=\"render\",le=\"\(bound)\"}", metrics)
    }
    #expect(bucket("0.001") == 2)
    #expect(bucket("0.25") == 2)
    #expect(bucket("0.5") == 4)
    #expect(bucket("10.0") == 4)
    #expect(bucket("+Inf") == 5)
    #expect(value("peacemap_seconds_count{stage=\"render\"}", metrics) == 5)
    let sum = try #require(value("peacemap_seconds_sum{stage=\"render\"}", metrics))
    #expect(abs(sum - 60.8015) < 1e-9)
    let prefix = "peacemap_seconds_bucket{stage=\"render\",le=\""
    let buckets = lines(metrics).filter { $0.hasPrefix(prefix) }
    let bounds = buckets.compactMap { line in
      line.dropFirst(prefix.count).split(separator: "\"").first.flatMap { bound in
        bound == "+Inf" ? Double.infinity : Double(bound)
      }
    }
    #expect(bounds.count == buckets.count)
    #expect(bounds == bounds.sorted())
    let counts = buckets.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    #expect(counts == counts.sorted())
    // A stage without a measurement is there all the same.
    #expect(value("peacemap_seconds_count{stage=\"wait\"}", metrics) == 0)
  }

  @Test("What is read at the moment stands in gauges")
  func readings() {
    let metrics = ServerMetrics()
    let names = [
      "queue_length", "flights", "connections", "cache_bytes", "cache_entries",
      "disk_cache_bytes", "resident_bytes",
    ]
    #expect(names.map { value("peacemap_\($0)", metrics) } == [1, 2, 3, 4, 5, 6, 7])
    #expect(
      value("peacemap_edition_info{digest=\"abc\",data_date=\"2026-01-01\"}", metrics) == 1)
  }

  @Test("Equal counts give equal texts")
  func fixedOrder() {
    func text(_ operations: [String]) -> String {
      let metrics = ServerMetrics()
      for operation in operations {
        metrics.finished(operation: operation, status: 200, bytes: 0, seconds: 0)
      }
      return metrics.text(gauges)
    }
    #expect(text(["tile", "wms", "gallery"]) == text(["gallery", "tile", "wms"]))
  }
}
