import CYAML

/// The owner of one libyaml parser and of the bytes it reads.
struct YAMLEventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// Why libyaml stopped.
  struct Failure: Error, Hashable {
    /// libyaml's words: the problem, then the context.
    let reason: String
    /// From 1; nil for a byte that is no text, which has an offset alone.
    let line: Int?
    let column: Int?
    /// The byte at which the problem was met, from 0.
    let offset: Int
  }

  /// Copies the bytes, so that nothing is lent to the library. `yaml_parser_initialize`,
  /// `yaml_parser_set_input_string`.
  /// - Throws: `Failure` when libyaml has no memory.
  init(_ text: [UInt8]) throws(Failure) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw Failure(reason: "libyaml has no memory", line: nil, column: nil, offset: 0)
    }
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(text.count, 1))
    _ = bytes.initialize(from: text)
    yaml_parser_set_input_string(parser, bytes.baseAddress, text.count)
    self.parser = parser
    self.bytes = bytes
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event that matters, or nil at the end of the text. `yaml_parser_parse`.
  /// - Throws: `Failure` with libyaml's words where the text is no YAML.
  mutating func next() throws(Failure) -> YAMLEvent? {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return nil }
      if let copied = Self.copied(event) { return copied }
    }
  }

  private func failure() -> Failure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unknown problem"
    let context = parser.pointee.context.map { ", \(String(cString: $0))" } ?? ""
    let isReader = parser.pointee.error == YAML_READER_ERROR
    let mark = parser.pointee.problem_mark
    return Failure(
      reason: problem + context,
      line: isReader ? nil : Int(mark.line) + 1,
      column: isReader ? nil : Int(mark.column) + 1,
      offset: Int(isReader ? parser.pointee.problem_offset : mark.index))
  }

  /// The event in our own values, or nil for those without meaning here.
  private static func copied(_ event: yaml_event_t) -> YAMLEvent? {
    func made(
      _ kind: YAMLEvent.Kind, anchor: UnsafeMutablePointer<yaml_char_t>? = nil,
      tag: UnsafeMutablePointer<yaml_char_t>? = nil
    ) -> YAMLEvent {
      YAMLEvent(
        kind: kind, anchor: anchor.map { String(cString: $0) },
        tag: tag.map { String(cString: $0) },
        line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
    }
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      return made(.documentStart)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return made(.scalar(text, style(scalar.style)), anchor: scalar.anchor, tag: scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return made(.sequenceStart, anchor: start.anchor, tag: start.tag)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return made(.mappingStart, anchor: start.anchor, tag: start.tag)
    case YAML_SEQUENCE_END_EVENT:
      return made(.sequenceEnd)
    case YAML_MAPPING_END_EVENT:
      return made(.mappingEnd)
    case YAML_ALIAS_EVENT:
      return made(.alias(event.data.alias.anchor.map { String(cString: $0) } ?? ""))
    default:
      return nil
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLNode.ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
