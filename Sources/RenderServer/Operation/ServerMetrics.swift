import Synchronization

/// Counts and times for Prometheus (text format 0.0.4). Shared by threads; nothing about persons.
final class ServerMetrics: Sendable {
  /// A stage of an answer whose time is measured.
  enum Stage: String, CaseIterable {
    /// From the first line of the request to its last byte, or the client's leaving.
    case request
    /// In the queue.
    case wait
    /// Being made.
    case render
  }

  /// Something that is counted.
  enum Event: String, CaseIterable {
    case memoryHit = "memory_hit"
    case diskHit = "disk_hit"
    /// An answer that the disk did not take.
    case diskRefused = "disk_refused"
    case miss
    case joined
    case refused
    case expired
    case aborted
    case abandoned
    case reload
    case reloadFailed = "reload_failed"
  }

  /// Upper bounds of the buckets, in seconds.
  private static let bounds = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]

  private struct Histogram {
    var buckets = [Int](repeating: 0, count: ServerMetrics.bounds.count + 1)
    var sum = 0.0

    mutating func add(_ seconds: Double) {
      let index = ServerMetrics.bounds.firstIndex { seconds <= $0 }
      buckets[index ?? ServerMetrics.bounds.count] += 1
      sum += seconds
    }
  }

  private struct Key: Hashable {
    var operation: String
    var status: Int
  }

  private struct Contents {
    var requests: [Key: Int] = [:]
    var events: [Event: Int] = [:]
    var times: [Stage: Histogram] = [:]
    var bytes = 0
  }

  private let contents = Mutex(Contents())

  /// What is read at the moment of asking.
  struct Gauges {
    var waiting: Int
    var flights: Int
    var connections: Int
    var cacheBytes: Int
    var cacheEntries: Int
    var diskCacheBytes: Int
    var residentBytes: Int
    /// The edition's digest, and the day of its data.
    var edition: String
    var dataDate: String
  }

  func count(_ event: Event) { contents.withLock { $0.events[event, default: 0] += 1 } }

  func time(_ stage: Stage, _ seconds: Double) {
    contents.withLock { $0.times[stage, default: Histogram()].add(seconds) }
  }

  func finished(operation: String, status: Int, bytes: Int, seconds: Double) {
    contents.withLock { contents in
      contents.requests[Key(operation: operation, status: status), default: 0] += 1
      contents.bytes += bytes
      contents.times[.request, default: Histogram()].add(seconds)
    }
  }

  /// The exposition, in a fixed order.
  func text(_ gauges: Gauges) -> String {
    let contents = contents.withLock { $0 }
    var text = ""
    func head(_ name: String, _ kind: String, _ help: String) {
      text += "# HELP peacemap_\(name) \(help)\n# TYPE peacemap_\(name) \(kind)\n"
    }
    head("requests_total", "counter", "Answered requests by operation and status.")
    let keys = contents.requests.keys.sorted {
      ($0.operation, $0.status) < ($1.operation, $1.status)
    }
    for key in keys {
      let labels = "operation=\"\(key.operation)\",status=\"\(key.status)\""
      text += "peacemap_requests_total{\(labels)} \(contents.requests[key] ?? 0)\n"
    }
    head("sent_bytes_total", "counter", "Bytes of bodies.")
    text += "peacemap_sent_bytes_total \(contents.bytes)\n"
    head("events_total", "counter", "What happened to answers, and to the data.")
    for event in Event.allCases {
      let count = contents.events[event] ?? 0
      text += "peacemap_events_total{event=\"\(event.rawValue)\"} \(count)\n"
    }
    head("seconds", "histogram", "Time of requests and of the stages of their answers.")
    for stage in Stage.allCases {
      let histogram = contents.times[stage] ?? Histogram()
      var sum = 0
      for (index, count) in histogram.buckets.enumerated() {
        sum += count
        let bound = index < Self.bounds.count ? "\(Self.bounds[index])" : "+Inf"
        text += "peacemap_seconds_bucket{stage=\"\(stage.rawValue)\",le=\"\(bound)\"} \(sum)\n"
      }
      text += "peacemap_seconds_sum{stage=\"\(stage.rawValue)\"} \(histogram.sum)\n"
      text += "peacemap_seconds_count{stage=\"\(stage.rawValue)\"} \(sum)\n"
    }
    let values: [(String, Int, String)] = [
      ("queue_length", gauges.waiting, "Answers that wait to be made."),
      ("flights", gauges.flights, "Answers that are being made or wait for it."),
      ("connections", gauges.connections, "Open connections."),
      ("cache_bytes", gauges.cacheBytes, "Answers kept in memory, bytes."),
      ("cache_entries", gauges.cacheEntries, "Answers kept in memory."),
      ("disk_cache_bytes", gauges.diskCacheBytes, "Answers kept on disk, bytes."),
      ("resident_bytes", gauges.residentBytes, "Memory of the process."),
    ]
    for (name, value, help) in values {
      head(name, "gauge", help)
      text += "peacemap_\(name) \(value)\n"
    }
    head("edition_info", "gauge", "The edition that is served.")
    let edition = "digest=\"\(gauges.edition)\",data_date=\"\(gauges.dataDate)\""
    text += "peacemap_edition_info{\(edition)} 1\n"
    return text
  }
}
