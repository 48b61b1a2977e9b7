import Diagnostics

/// Reads a text to events and stops as soon as it is too long, too deep or no YAML.
struct YAMLReading {
  let text: [UInt8]
  let file: String?
  let limits: YAMLLimits

  /// The events of a text that holds at most one document, without the document's own start.
  func events() throws(ConfigurationError) -> [YAMLEvent] {
    guard text.count <= limits.bytes else {
      throw refusal("yaml-limit", "the file has more than \(limits.bytes) bytes", at: nil)
    }
    var parser = try opened()
    var events: [YAMLEvent] = []
    var depth = 0
    var hasDocument = false
    while let event = try next(of: &parser) {
      switch event.kind {
      case .documentStart:
        if hasDocument {
          throw refusal("yaml-documents", "a second document begins here; one is read", at: event)
        }
        hasDocument = true
        continue
      case .sequenceStart, .mappingStart:
        depth += 1
        if depth > limits.depth {
          throw refusal(
            "yaml-limit", "lists and mappings stand more than \(limits.depth) deep", at: event)
        }
      case .sequenceEnd, .mappingEnd:
        depth -= 1
      case .scalar, .alias:
        break
      }
      // A collection has two events, so this is never stricter than the limit on nodes.
      if events.count >= 2 * limits.nodes {
        throw refusal("yaml-limit", "the file has more than \(limits.nodes) values", at: event)
      }
      events.append(event)
    }
    return events
  }

  private func opened() throws(ConfigurationError) -> YAMLEventParser {
    do throws(YAMLEventParser.Failure) {
      return try YAMLEventParser(text)
    } catch {
      throw syntaxError(error)
    }
  }

  private func next(of parser: inout YAMLEventParser) throws(ConfigurationError) -> YAMLEvent? {
    do throws(YAMLEventParser.Failure) {
      return try parser.next()
    } catch {
      throw syntaxError(error)
    }
  }

  private func refusal(_ code: String, _ message: String, at event: YAMLEvent?)
    -> ConfigurationError
  {
    let place = Place(file: file, line: event?.line, column: event?.column)
    return ConfigurationError(Diagnostic(.error, code, message, at: place))
  }

  private func syntaxError(_ failure: YAMLEventParser.Failure) -> ConfigurationError {
    var place = Place(file: file, line: failure.line, column: failure.column)
    if failure.line == nil {
      // A byte that is no text has an offset only; the column is then counted in bytes.
      let before = text.prefix(failure.offset)
      place.line = before.count { $0 == UInt8(ascii: "\n") } + 1
      let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      place.column = failure.offset - lineStart + 1
    }
    return ConfigurationError(
      Diagnostic(
        .error, "yaml-syntax", "this is not valid YAML", at: place, reason: failure.reason,
        advice: isIndentedWithTab(line: place.line) ? "indent with spaces, not with tabs" : nil))
  }

  /// Whether the blanks at the start of a line (from 1) hold a tab, which YAML forbids and libyaml
  /// calls a "character that cannot start any token".
  private func isIndentedWithTab(line: Int?) -> Bool {
    guard let line else { return false }
    let lines = text.split(
      separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return false }
    let blanks = lines[line - 1].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return blanks.contains(UInt8(ascii: "\t"))
  }
}
