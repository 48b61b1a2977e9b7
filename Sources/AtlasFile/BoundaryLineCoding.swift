import SimpleFeatures

/// Border lines as bytes.
enum BoundaryLineCoding {
  static func encode(_ lines: [BoundaryLine]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(UInt64(lines.count))
    for line in lines {
      writer.write(line.name)
      writer.write(line.leftCode)
      writer.write(line.rightCode)
      writer.write(array: line.lines.coordinates.ordinates)
      writer.write(array: line.lines.lineOffsets.map(Int64.init))
    }
    return writer.bytes
  }

  /// Nil when offsets and coordinates do not fit each other.
  static func decode(
    _ bytes: UnsafeRawBufferPointer
  ) throws(ByteReader.Truncated) -> [BoundaryLine]? {
    var reader = ByteReader(bytes)
    var lines: [BoundaryLine] = []
    for _ in 0..<(try reader.read(UInt64.self)) {
      let name = try reader.readText()
      let left = try reader.readOptionalText()
      let right = try reader.readOptionalText()
      let ordinates = try reader.readArray(of: Double.self)
      let offsets = try reader.readArray(of: Int64.self).map(Int.init)
      guard ordinates.count % 2 == 0, offsets.first == 0, offsets.last == ordinates.count / 2,
        zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
      else { return nil }
      lines.append(
        BoundaryLine(
          name: name, leftCode: left, rightCode: right,
          lines: LineStrings(
            coordinates: CoordinateSequence(ordinates: ordinates), lineOffsets: offsets)))
    }
    return lines
  }
}
