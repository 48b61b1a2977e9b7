import FlatBuffers
import HostSystem

/// Reads what `ByteWriter` wrote; every length is checked against what is left before anything is
/// allocated. A failed check throws `Truncated`, which the caller reports as damage.
struct ByteReader {
  struct Truncated: Error {}

  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0

  /// Borrows `bytes` for as long as the reader is used.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func read<Value: FixedWidthInteger>(_ type: Value.Type) throws(Truncated) -> Value {
    let length = MemoryLayout<Value>.size
    let start = try advance(length)
    return Value(
      littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: Value.self))
  }

  mutating func readDouble() throws(Truncated) -> Double {
    Double(bitPattern: try read(UInt64.self))
  }

  mutating func readText() throws(Truncated) -> String {
    guard let text = try readOptionalText() else { throw Truncated() }
    return text
  }

  mutating func readOptionalText() throws(Truncated) -> String? {
    let length = try read(UInt32.self)
    if length == UInt32.max { return nil }
    let start = try advance(Int(length))
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(length)]),
      as: UTF8.self)
  }

  mutating func readArray<Element: BitwiseCopyable>(
    of type: Element.Type
  ) throws(Truncated) -> [Element] {
    Self.copy(of: try memory(of: type))
  }

  private static func copy<Element: BitwiseCopyable>(
    of memory: UnsafeRawBufferPointer
  ) -> [Element] {
    let count = memory.count / MemoryLayout<Element>.stride
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      LargePages.advise(UnsafeMutableRawBufferPointer(buffer))
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: memory)
      initialized = count
    }
  }

  /// An array that stays where it is for as long as somebody holds it; a copy without a lender, or where
  /// it lies so that its elements cannot be read in place.
  mutating func readBuffer<Element: BitwiseCopyable & Hashable & Sendable>(
    of type: Element.Type, from lender: LentSection?
  ) throws(Truncated) -> FlatBuffer<Element> {
    let memory = try memory(of: type)
    guard let lender, Int(bitPattern: memory.baseAddress) % MemoryLayout<Element>.alignment == 0
    else { return FlatBuffer(Self.copy(of: memory)) }
    return FlatBuffer(lending: memory.bindMemory(to: type), by: lender)
  }

  /// The bytes of the array that comes next.
  private mutating func memory<Element: BitwiseCopyable>(
    of type: Element.Type
  ) throws(Truncated) -> UnsafeRawBufferPointer {
    while position % 8 != 0 { position += 1 }
    let count = try read(UInt64.self)
    let stride = MemoryLayout<Element>.stride
    guard count <= UInt64(max(0, bytes.count - position) / stride) else { throw Truncated() }
    let start = try advance(Int(count) * stride)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(count) * stride])
  }

  mutating func skip(_ length: Int) throws(Truncated) { _ = try advance(length) }

  /// Moves past `length` bytes and returns where they start.
  private mutating func advance(_ length: Int) throws(Truncated) -> Int {
    guard length <= bytes.count - position else { throw Truncated() }
    defer { position += length }
    return position
  }
}
