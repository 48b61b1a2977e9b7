import Diagnostics

/// Builds the tree of one document from its events.
struct YAMLTreeBuilder {
  /// A node with what it costs: itself and everything in it.
  private struct Sized {
    let node: YAMLNode
    let count: Int
  }

  private let events: [YAMLEvent]
  private let file: String?
  private let limits: YAMLLimits
  private var position = 0
  private var anchors: [String: Sized] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(events: [YAMLEvent], file: String?, limits: YAMLLimits) {
    self.events = events
    self.file = file
    self.limits = limits
  }

  /// The root of the document. The events are balanced and no deeper than the limit, which is what
  /// bounds the recursion.
  mutating func document() throws(ConfigurationError) -> YAMLNode {
    guard !events.isEmpty else {
      throw ConfigurationError(
        Diagnostic(.error, "yaml-empty", "the file is empty", at: Place(file: file)))
    }
    return try node().node
  }

  private mutating func node() throws(ConfigurationError) -> Sized {
    let event = events[position]
    position += 1
    refuseTag(of: event)
    let built: Sized
    switch event.kind {
    case .scalar(let text, let style):
      built = Sized(node: YAMLNode(.scalar(text, style), at: place(of: event)), count: 1)
    case .sequenceStart:
      built = try sequence(from: event)
    case .mappingStart:
      built = try mapping(from: event)
    case .alias(let name):
      return try repeated(name, at: event)
    case .documentStart, .sequenceEnd, .mappingEnd:
      preconditionFailure("libyaml gives balanced events")
    }
    if let anchor = event.anchor { anchors[anchor] = built }
    return built
  }

  private mutating func sequence(from start: YAMLEvent) throws(ConfigurationError) -> Sized {
    var items: [YAMLNode] = []
    var count = 1
    while events[position].kind != .sequenceEnd {
      let item = try node()
      items.append(item.node)
      count = try sum(count, item.count, at: start)
    }
    position += 1
    return Sized(node: YAMLNode(.sequence(items), at: place(of: start)), count: count)
  }

  private mutating func mapping(from start: YAMLEvent) throws(ConfigurationError) -> Sized {
    var entries: [YAMLNode.Entry] = []
    var firstPlaces: [String: Place] = [:]
    var count = 1
    while events[position].kind != .mappingEnd {
      let keyEvent = events[position]
      guard let key = try node().node.scalarText else {
        throw error("yaml-key", "a key must be a text, not a list or a mapping", at: keyEvent)
      }
      let keyPlace = place(of: keyEvent)
      let value = try node()
      count = try sum(count, value.count + 1, at: start)
      if let first = firstPlaces[key] {
        diagnostics.append(duplicate(key, at: keyPlace, first: first))
        continue
      }
      firstPlaces[key] = keyPlace
      entries.append(YAMLNode.Entry(key: key, keyPlace: keyPlace, value: value.node))
    }
    position += 1
    return Sized(node: YAMLNode(.mapping(entries), at: place(of: start)), count: count)
  }

  /// The node that an alias stands for, placed where it was written first.
  private func repeated(_ name: String, at event: YAMLEvent) throws(ConfigurationError) -> Sized {
    guard let known = anchors[name] else {
      throw error(
        "yaml-alias", "the alias \"*\(name)\" names no finished value before it", at: event)
    }
    return known
  }

  private func sum(_ first: Int, _ second: Int, at event: YAMLEvent) throws(ConfigurationError)
    -> Int
  {
    let (sum, overflows) = first.addingReportingOverflow(second)
    guard !overflows, sum <= limits.nodes else {
      throw error("yaml-limit", "the file stands for more than \(limits.nodes) values", at: event)
    }
    return sum
  }

  private mutating func refuseTag(of event: YAMLEvent) {
    // "!" is what a quoted scalar carries: no type at all.
    guard let tag = event.tag, tag != "!" else { return }
    diagnostics.append(
      Diagnostic(
        .error, "yaml-tag", "the type \"\(tag)\" has no meaning here", at: place(of: event),
        advice: "leave it out; every value is read as text"))
  }

  private func duplicate(_ key: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-key", "the key \"\(key)\" is given twice", at: place,
      reason: first.line.map { "first in line \($0)" })
  }

  private func place(of event: YAMLEvent) -> Place {
    Place(file: file, line: event.line, column: event.column)
  }

  private func error(_ code: String, _ message: String, at event: YAMLEvent) -> ConfigurationError {
    ConfigurationError(Diagnostic(.error, code, message, at: place(of: event)))
  }
}
