import SimpleFeatures

/// A boundary set as bytes: its flat buffers as they are, its units after them.
enum BoundarySetCoding {
  static func encode(_ set: BoundarySet) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(set.name)
    writer.write(set.edition.name)
    writer.write(set.edition.codeSystem)
    writer.write(Int64(set.edition.level))
    writer.write(set.edition.parentSet)
    writer.write(set.edition.attribution)
    writer.write(set.edition.licence)
    writer.write(buffer: set.ordinates)
    writer.write(buffer: set.thresholds)
    writer.write(array: set.arcOffsets)
    writer.write(array: set.arcSides.map(\.left))
    writer.write(array: set.arcSides.map(\.right))
    writer.write(array: set.arcSides.map { UInt8($0.isSeam ? 1 : 0) })
    writer.write(array: set.ringArcs)
    writer.write(array: set.ringOffsets)
    writer.write(array: set.ringIsHole.map { UInt8($0 ? 1 : 0) })
    writer.write(array: set.unitOffsets)
    writer.write(UInt64(set.units.count))
    for unit in set.units { write(unit, to: &writer) }
    return writer.bytes
  }

  private static func write(_ unit: BoundaryUnit, to writer: inout ByteWriter) {
    writer.write(unit.code)
    writer.write(unit.name)
    write(unit.names, to: &writer)
    writer.write(unit.abbreviation)
    write(unit.abbreviations, to: &writer)
    writer.write(unit.parentCode)
    writer.write(unit.iso3)
    for value in [
      unit.representativePoint.longitude, unit.representativePoint.latitude,
      unit.inscribedRadiusInMeters, unit.boundingBox.west, unit.boundingBox.south,
      unit.boundingBox.east, unit.boundingBox.north, unit.areaInSquareMeters,
    ] {
      writer.write(value)
    }
  }

  private static func write(_ texts: [String: String], to writer: inout ByteWriter) {
    writer.write(UInt32(texts.count))
    for (language, text) in texts.sorted(by: { $0.key < $1.key }) {
      writer.write(language)
      writer.write(text)
    }
  }

  /// Reads and checks a set; nil when an offset or index points outside its buffer.
  ///
  /// - Parameter lender: keeps `bytes` where they are, so that vertices need not be copied; nil copies.
  static func decode(
    _ bytes: UnsafeRawBufferPointer, lender: LentSection? = nil
  ) throws(ByteReader.Truncated) -> BoundarySet? {
    var reader = ByteReader(bytes)
    let name = try reader.readText()
    var edition = BoundaryEdition(name: try reader.readText(), level: 0)
    edition.codeSystem = try reader.readOptionalText()
    edition.level = Int(try reader.read(Int64.self))
    edition.parentSet = try reader.readOptionalText()
    edition.attribution = try reader.readOptionalText()
    edition.licence = try reader.readOptionalText()
    let parts = BoundarySetParts(
      ordinates: try reader.readBuffer(of: Double.self, from: lender),
      thresholds: try reader.readBuffer(of: Float.self, from: lender),
      arcOffsets: try reader.readArray(of: Int32.self),
      left: try reader.readArray(of: Int32.self),
      right: try reader.readArray(of: Int32.self),
      seam: try reader.readArray(of: UInt8.self),
      ringArcs: try reader.readArray(of: Int32.self),
      ringOffsets: try reader.readArray(of: Int32.self),
      holes: try reader.readArray(of: UInt8.self),
      unitOffsets: try reader.readArray(of: Int32.self))
    let unitCount = try reader.read(UInt64.self)
    guard unitCount == UInt64(max(0, parts.unitOffsets.count - 1)), parts.areConsistent else {
      return nil
    }
    var units: [BoundaryUnit] = []
    units.reserveCapacity(Int(unitCount))
    for _ in 0..<unitCount { units.append(try readUnit(&reader)) }
    return BoundarySet(
      name: name, edition: edition, ordinates: parts.ordinates, thresholds: parts.thresholds,
      arcOffsets: parts.arcOffsets, arcSides: parts.arcSides, ringArcs: parts.ringArcs,
      ringOffsets: parts.ringOffsets, ringIsHole: parts.holes.map { $0 != 0 },
      unitOffsets: parts.unitOffsets, units: units)
  }

  private static func readUnit(
    _ reader: inout ByteReader
  ) throws(ByteReader.Truncated) -> BoundaryUnit {
    let code = try reader.readText()
    let name = try reader.readText()
    let names = try readTexts(&reader)
    let abbreviation = try reader.readOptionalText()
    let abbreviations = try readTexts(&reader)
    let parentCode = try reader.readOptionalText()
    let iso3 = try reader.readOptionalText()
    let point = GeographicPosition(
      longitude: try reader.readDouble(), latitude: try reader.readDouble())
    let radius = try reader.readDouble()
    let box = GeographicBox(
      west: try reader.readDouble(), south: try reader.readDouble(),
      east: try reader.readDouble(), north: try reader.readDouble())
    return BoundaryUnit(
      code: code, name: name, names: names, abbreviation: abbreviation,
      abbreviations: abbreviations, parentCode: parentCode, iso3: iso3,
      representativePoint: point, inscribedRadiusInMeters: radius, boundingBox: box,
      areaInSquareMeters: try reader.readDouble())
  }

  private static func readTexts(
    _ reader: inout ByteReader
  ) throws(ByteReader.Truncated) -> [String: String] {
    var texts: [String: String] = [:]
    for _ in 0..<(try reader.read(UInt32.self)) {
      let language = try reader.readText()
      texts[language] = try reader.readText()
    }
    return texts
  }
}
