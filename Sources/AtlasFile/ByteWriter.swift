import FlatBuffers

/// Appends numbers and arrays little-endian. Arrays are a count (8 bytes) and their elements,
/// starting at a multiple of 8.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: Double) { write(value.bitPattern) }

  /// UTF-8 with its length in bytes (4 bytes) before it.
  mutating func write(_ text: String) {
    let utf8 = Array(text.utf8)
    write(UInt32(utf8.count))
    bytes.append(contentsOf: utf8)
  }

  /// Nil is the length 0xFFFFFFFF.
  mutating func write(_ text: String?) {
    if let text { write(text) } else { write(UInt32.max) }
  }

  mutating func write<Element: BitwiseCopyable>(array: [Element]) {
    write(elements: array.span)
  }

  mutating func write<Element: BitwiseCopyable>(buffer: FlatBuffer<Element>) {
    buffer.withSpan { write(elements: $0) }
  }

  private mutating func write<Element: BitwiseCopyable>(elements: Span<Element>) {
    align()
    write(UInt64(elements.count))
    elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ raw: [UInt8]) { bytes.append(contentsOf: raw) }

  mutating func align() {
    while bytes.count % 8 != 0 { bytes.append(0) }
  }
}
