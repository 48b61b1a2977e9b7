import CDeflate

/// The objects of a PDF file in the order in which they are written: those without a stream go
/// together into compressed object streams (ISO 32000-1, 7.5.7). Bytes are taken away as they come,
/// so that a file may have any length.
struct PDFObjects {
  /// Where an object is, as the cross-reference stream says it.
  private enum Place {
    case none
    case file(Int)
    case stream(number: Int, index: Int)
  }

  private let deflater: Deflater
  private var places: [Place] = [.none]
  private var waiting: [(number: Int, source: [UInt8])] = []
  private var out = PDFBytes()
  private var written = 0
  private var checksum: (crc: UInt32, adler: UInt32) = (0, 1)

  /// Objects in a stream at most: readers unpack all of one to get at any.
  private static let mostInStream = 200

  init() throws(RenderingError) {
    deflater = try Deflater()
    out.append("%PDF-1.7\n%")
    out.append([0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
  }

  /// A number for an object that is added later.
  mutating func reserve() -> Int {
    places.append(.none)
    return places.count - 1
  }

  /// An object without a stream.
  @discardableResult
  mutating func add(_ source: PDFBytes, as number: Int? = nil) -> Int {
    let number = number ?? reserve()
    waiting.append((number, source.bytes))
    if waiting.count >= Self.mostInStream { flush() }
    return number
  }

  @discardableResult
  mutating func add(_ source: String, as number: Int? = nil) -> Int {
    var bytes = PDFBytes()
    bytes.append(source)
    return add(bytes, as: number)
  }

  /// A stream. `dictionary` is without its braces, length and filter; `content` is compressed already
  /// where `isDeflated`, else it is put in as it is.
  @discardableResult
  mutating func addStream(
    _ dictionary: String, _ content: [UInt8], isDeflated: Bool, as number: Int? = nil
  ) -> Int {
    let number = number ?? reserve()
    places[number] = .file(written + out.count)
    out.append(integer: number)
    out.append(" 0 obj<<")
    out.append(dictionary)
    if isDeflated { out.append("/Filter/FlateDecode") }
    out.append("/Length ")
    out.append(integer: content.count)
    out.append(">>stream\n")
    out.append(content)
    out.append("\nendstream endobj\n")
    return number
  }

  mutating func addCompressed(_ dictionary: String, _ content: [UInt8]) -> Int {
    addStream(dictionary, deflater.deflated(content), isDeflated: true)
  }

  /// What has come since it was last asked for.
  mutating func take() -> [UInt8] {
    let bytes = out.bytes
    written += bytes.count
    checksum.crc = libdeflate_crc32(checksum.crc, bytes, bytes.count)
    checksum.adler = libdeflate_adler32(checksum.adler, bytes, bytes.count)
    out = PDFBytes(reserving: bytes.count)
    return bytes
  }

  private mutating func flush() {
    guard !waiting.isEmpty else { return }
    let number = reserve()
    var heads = PDFBytes()
    var bodies = PDFBytes()
    for (index, object) in waiting.enumerated() {
      places[object.number] = .stream(number: number, index: index)
      heads.append(integer: object.number)
      heads.append(" ")
      heads.append(integer: bodies.count)
      heads.append(" ")
      bodies.append(object.source)
      bodies.append("\n")
    }
    let dictionary = "/Type/ObjStm/N \(waiting.count)/First \(heads.count)"
    heads.append(bodies.bytes)
    addStream(dictionary, deflater.deflated(heads.bytes), isDeflated: true, as: number)
    waiting.removeAll(keepingCapacity: true)
  }

  /// The cross-reference stream with an identifier made of all that was written.
  mutating func finish(root: Int, information: Int) {
    flush()
    var before = written
    before += out.count
    let crc = libdeflate_crc32(checksum.crc, out.bytes, out.count)
    let adler = libdeflate_adler32(checksum.adler, out.bytes, out.count)
    let number = reserve()
    places[number] = .file(before)
    var table = PDFBytes(reserving: 7 * places.count)
    for place in places {
      let (kind, first, second): (UInt8, Int, Int) =
        switch place {
        case .none: (0, 0, 65_535)
        case .file(let offset): (1, offset, 0)
        case .stream(let number, let index): (2, number, index)
        }
      table.append(
        [kind] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: first >> $0) }
          + [UInt8(truncatingIfNeeded: second >> 8), UInt8(truncatingIfNeeded: second)])
    }
    var identifier = PDFBytes()
    for value in [UInt(crc), UInt(adler), UInt(before), UInt(places.count)] {
      identifier.append(hexadecimal: UInt16(truncatingIfNeeded: value >> 16))
      identifier.append(hexadecimal: UInt16(truncatingIfNeeded: value))
    }
    let id = String(decoding: identifier.bytes, as: UTF8.self)
    addStream(
      "/Type/XRef/Size \(places.count)/W[1 4 2]/Root \(root) 0 R/Info \(information) 0 R"
        + "/ID[<\(id)><\(id)>]",
      deflater.deflated(table.bytes), isDeflated: true, as: number)
    out.append("startxref\n")
    out.append(integer: before)
    out.append("\n%%EOF\n")
  }
}
