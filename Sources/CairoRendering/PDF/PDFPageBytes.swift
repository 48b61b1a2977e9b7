import Drawing

/// Appends the parts of a page, all numbers little-endian; texts and lists have their length before
/// them.
struct PDFPageBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: Double) { append(Int(bitPattern: UInt(number.bitPattern))) }

  mutating func append(_ raw: [UInt8]) {
    append(raw.count)
    bytes.append(contentsOf: raw)
  }

  /// Numbers as they lie in memory.
  mutating func append<Number: BitwiseCopyable>(memoryOf numbers: [Number]) {
    append(numbers.count)
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ text: String?) {
    append(text == nil ? 0 : 1)
    if let text { append(text) }
  }

  mutating func append(_ size: Size) {
    append(size.width)
    append(size.height)
  }

  mutating func append(_ area: Rectangle) {
    append(area.x)
    append(area.y)
    append(area.width)
    append(area.height)
  }

  mutating func append(_ color: Color) {
    for part in [color.red, color.green, color.blue, color.alpha] { append(part) }
  }

  mutating func append<Item>(
    each items: some Collection<Item>, _ add: (inout PDFPageBytes, Item) -> Void
  ) {
    append(items.count)
    for item in items { add(&self, item) }
  }
}

/// Reads what `PDFPageBytes` wrote. Whatever does not fit is told by `Damage`, and no length is
/// believed before it is known to be there.
struct PDFPageReader {
  struct Damage: Error {}

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func number() throws(Damage) -> Int {
    guard bytes.endIndex - position >= 8 else { throw Damage() }
    var value: UInt64 = 0
    for offset in (0..<8).reversed() { value = value << 8 | UInt64(bytes[position + offset]) }
    position += 8
    return Int(truncatingIfNeeded: value)
  }

  mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.endIndex - position else { throw Damage() }
    return count
  }

  mutating func real() throws(Damage) -> Double {
    let value = Double(bitPattern: UInt64(UInt(bitPattern: try number())))
    guard value.isFinite else { throw Damage() }
    return value
  }

  mutating func raw() throws(Damage) -> [UInt8] {
    let length = try count()
    defer { position += length }
    return Array(bytes[position..<position + length])
  }

  mutating func text() throws(Damage) -> String {
    guard let text = String(validating: try raw(), as: UTF8.self) else { throw Damage() }
    return text
  }

  mutating func optionalText() throws(Damage) -> String? {
    try number() == 0 ? nil : try text()
  }

  mutating func size() throws(Damage) -> Size {
    Size(width: try real(), height: try real())
  }

  mutating func area() throws(Damage) -> Rectangle {
    Rectangle(x: try real(), y: try real(), width: try real(), height: try real())
  }

  mutating func color() throws(Damage) -> Color {
    Color(red: try real(), green: try real(), blue: try real(), alpha: try real())
  }

  mutating func list<Item>(
    _ item: (inout PDFPageReader) throws(Damage) -> Item
  ) throws(Damage) -> [Item] {
    var items: [Item] = []
    for _ in 0..<(try count()) { items.append(try item(&self)) }
    return items
  }

  /// A small number of an enumeration or a glyph.
  mutating func small<Value: FixedWidthInteger>(_ type: Value.Type) throws(Damage) -> Value {
    guard let value = Value(exactly: try number()) else { throw Damage() }
    return value
  }
}
