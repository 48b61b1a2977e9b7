/// A JSON value whose members keep their order, and its one canonical text.
indirect enum JSONText: Sendable {
  case object([(String, JSONText)])
  case array([JSONText])
  case string(String)
  case integer(Int)
  case real(Double)
  case boolean(Bool)

  /// The value without any blank; equal values of equal order give equal bytes.
  var canonical: String {
    var text = ""
    write(to: &text, indentation: nil)
    return text
  }

  /// The value with two blanks of indentation a level and a line break at the end.
  var indented: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text + "\n"
  }
}

extension JSONText {
  private func write(to text: inout String, indentation: Int?) {
    switch self {
    case .object(let members):
      Self.writeList(members, "{", "}", to: &text, indentation: indentation) {
        member, text, inner in
        text += Self.quoted(member.0) + (inner == nil ? ":" : ": ")
        member.1.write(to: &text, indentation: inner)
      }
    case .array(let items):
      Self.writeList(items, "[", "]", to: &text, indentation: indentation) { item, text, inner in
        item.write(to: &text, indentation: inner)
      }
    case .string(let value): text += Self.quoted(value)
    case .integer(let value): text += String(value)
    case .real(let value): text += String(describing: value)
    case .boolean(let value): text += value ? "true" : "false"
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout String,
    indentation: Int?, _ write: (Element, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indentation.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      write(element, &text, inner)
    }
    if let indentation, !elements.isEmpty {
      text += "\n" + String(repeating: " ", count: indentation)
    }
    text += close
  }

  /// A JSON string (RFC 8259, section 7) that YAML reads as the same text: besides what JSON wants
  /// escaped, the characters that YAML 1.1 takes for line breaks or forbids (sections 4.1, 4.2).
  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      case 0x09: text += "\\t"
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
