/// How the texts of a Shapefile's attribute table are to be read.
enum ShapefileEncoding: Hashable {
  /// A `.cpg` file names it: OGR decodes.
  case stated(String)
  /// The table's language driver names a code page other than the two defaults: OGR decodes.
  case languageDriver(UInt8)
  /// Nothing certain: bytes come as they are and are read as UTF-8, or Windows-1252 where they are
  /// not. The language drivers 0x03 and 0x57 are here because writers set them whatever they write.
  case unstated

  /// Looks beside the shapes, without opening them. `path` ends in `.shp` or `.dbf`.
  init(of path: String) {
    let stem = path.dropLast(4)
    for fileExtension in [".cpg", ".CPG"] {
      if let bytes = VirtualFile.head(of: "\(stem)\(fileExtension)", count: 64),
        let name = TextValue.trimmed(String(decoding: bytes, as: UTF8.self))
      {
        self = .stated(name)
        return
      }
    }
    let table = [".dbf", ".DBF"].lazy.compactMap { VirtualFile.head(of: "\(stem)\($0)", count: 32) }
    guard let header = table.first, header.count == 32 else {
      self = .unstated
      return
    }
    let driver = header[29]
    self = [0x00, 0x03, 0x57].contains(driver) ? .unstated : .languageDriver(driver)
  }

  /// OGR's open options: an empty encoding means bytes as they are.
  var openOptions: [String] { self == .unstated ? ["ENCODING="] : [] }

  /// For `inspect`.
  var name: String? {
    switch self {
    case .stated(let name): name
    case .languageDriver(let driver): "language driver 0x\(String(driver, radix: 16))"
    case .unstated: nil
    }
  }
}
