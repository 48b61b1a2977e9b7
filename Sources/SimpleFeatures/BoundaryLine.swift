/// A line of the boundary data that is no unit's border: a disputed or undetermined boundary, an
/// armistice line. Degrees, longitude/latitude.
package struct BoundaryLine: Hashable, Sendable {
  /// The line's class or name as the data has it.
  package var name: String
  /// The country codes on its two sides, where the data names them.
  package var leftCode: String?
  package var rightCode: String?
  package var lines: LineStrings

  package init(
    name: String, leftCode: String? = nil, rightCode: String? = nil, lines: LineStrings
  ) {
    self.name = name
    self.leftCode = leftCode
    self.rightCode = rightCode
    self.lines = lines
  }
}
