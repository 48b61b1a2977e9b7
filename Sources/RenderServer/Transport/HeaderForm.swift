/// What the form of a request's header fields says, field by field.
struct HeaderForm {
  /// False once a field has a name that is no token, or a value with a control character (RFC 9110,
  /// 5.1 and 5.5): two programs could read it in two ways.
  private(set) var isWellFormed = true
  /// True for a transfer coding, and for any length but a single zero.
  private(set) var announcesBody = false
  /// How many fields are named Host.
  private(set) var hostCount = 0
  private var lengthCount = 0

  /// Looks at one more field, as it came.
  mutating func look(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    guard !name.isEmpty, name.allSatisfy(Self.isTokenByte),
      // A tab is white space of a value.
      value.allSatisfy({ $0 == 9 || ($0 >= 32 && $0 != 127) })
    else {
      isWellFormed = false
      return
    }
    if Self.isEqual(name, "host") { hostCount += 1 }
    // A folded line is taken for a part of the name.
    if Self.begins(name, "transfer-encoding") { announcesBody = true }
    if Self.begins(name, "content-length") {
      lengthCount += 1
      let isZero = value.count == 1 && value[0] == UInt8(ascii: "0")
      if !isZero || lengthCount > 1 || !Self.isEqual(name, "content-length") {
        announcesBody = true
      }
    }
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// `text` is in lower case.
  private static func begins(_ name: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
    guard name.count >= text.utf8CodeUnitCount else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { name[$0] | 0x20 == text.utf8Start[$0] | 0x20 }
  }

  private static func isEqual(_ name: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
    name.count == text.utf8CodeUnitCount && begins(name, text)
  }
}
