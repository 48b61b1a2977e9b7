extension SourceLocation {
  /// Throws when a file is shorter than its own header says: GDAL reads what is there of a cut
  /// Shapefile without a word, and SQLite notices a cut GeoPackage only on the way.
  func checkLength() throws(IngestError) {
    switch format {
    case .geoPackage:
      try check(path, GeoPackageFile.promisedBytes)
    case .shapefile:
      try check(path, path.lowercased().hasSuffix(".dbf") ? Self.tableBytes : Self.shapeBytes)
      if let table = [".dbf", ".DBF"].map({ "\(path.dropLast(4))\($0)" })
        .first(where: VirtualFile.exists)
      {
        try check(table, Self.tableBytes)
      }
    default: break
    }
  }

  private func check(
    _ file: String, _ promisedBytes: ([UInt8]) -> UInt64?
  ) throws(IngestError) {
    guard case .file(let present) = VirtualFile.kind(of: file),
      let header = VirtualFile.head(of: file, count: 100),
      let promised = promisedBytes(header), promised > present
    else { return }
    throw .damaged(
      path: name, layer: nil, row: nil,
      reason: "the file has \(present) of the \(promised) bytes that its header promises",
      advice: "it is cut off: fetch it again")
  }

  /// The length in an .shp header: 16-bit words, big endian, at byte 24 (ESRI Shapefile Technical
  /// Description, 1998, table 1).
  private static func shapeBytes(header: [UInt8]) -> UInt64? {
    guard header.count >= 28 else { return 100 }
    return 2 * header[24..<28].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  /// Header and records of a dBASE table: records at byte 4, header length at 8, record length at
  /// 10, little endian (dBASE III file structure).
  private static func tableBytes(header: [UInt8]) -> UInt64? {
    guard header.count >= 32 else { return 32 }
    func number(_ range: Range<Int>) -> UInt64 {
      header[range].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    return number(8..<10) + number(4..<8) * number(10..<12)
  }
}
