/// A text with names in braces.
enum Template {
  /// A piece of a template.
  private enum Piece {
    case text(Substring)
    case name(Substring)
  }

  /// The names between braces, each once, in ascending order.
  static func names(in template: String) -> [String] {
    let names = pieces(of: template).compactMap { piece in
      if case .name(let name) = piece { String(name) } else { nil }
    }
    return Set(names).sorted()
  }

  /// The template with every name replaced by its value. A value is never searched for names.
  ///
  /// A name without a value is a mistake of the caller.
  static func filled(_ template: String, with values: [String: String]) -> String {
    var result = ""
    for piece in pieces(of: template) {
      switch piece {
      case .text(let text):
        result += text
      case .name(let name):
        guard let value = values[String(name)] else {
          preconditionFailure("The message \"\(template)\" needs a value for {\(name)}.")
        }
        result += value
      }
    }
    return result
  }

  private static func pieces(of template: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(rest[..<open])) }
      pieces.append(.name(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(rest)) }
    return pieces
  }
}
