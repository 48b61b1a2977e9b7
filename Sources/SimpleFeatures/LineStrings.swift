/// Lines in one flat buffer, degrees, longitude/latitude: line `l` is the positions
/// `lineOffsets[l] ..< lineOffsets[l + 1]`, at least two of them.
package struct LineStrings: Hashable, Sendable {
  package var coordinates: CoordinateSequence
  package var lineOffsets: [Int]

  package init(coordinates: CoordinateSequence = CoordinateSequence(), lineOffsets: [Int] = [0]) {
    precondition(lineOffsets.first == 0 && lineOffsets.last == coordinates.count)
    self.coordinates = coordinates
    self.lineOffsets = lineOffsets
  }

  package var lineCount: Int { lineOffsets.count - 1 }
}
