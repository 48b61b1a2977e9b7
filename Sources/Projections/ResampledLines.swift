/// The projected lines of polylines, in their order.
struct ResampledLines: Hashable, Sendable {
  /// Line `l` is the positions `vertexOffsets[l] ..< vertexOffsets[l + 1]` of `ordinates`: metres,
  /// easting and northing interleaved.
  var ordinates: [Double] = []
  var vertexOffsets = [0]
  /// Resampled positions in source degrees, for those polylines alone that reach over the domain's
  /// edge: few ask for the others.
  var positions: [Double] = []
  /// Polyline `p` gave the lines `lineOffsets[p] ..< lineOffsets[p + 1]`.
  private(set) var lineOffsets = [0]
  private var positionOffsets = [0]
  /// The turn at which a polyline lies wholly in the domain (then it is one line), nil when it reaches
  /// over the edge.
  private(set) var wholeTurns: [Double?] = []

  /// The lines of a polyline.
  func lines(ofPolyline number: Int) -> Range<Int> {
    lineOffsets[number]..<lineOffsets[number + 1]
  }

  /// The positions of a polyline that reaches over the edge.
  func positions(ofPolyline number: Int) -> ArraySlice<Double> {
    positions[2 * positionOffsets[number]..<2 * positionOffsets[number + 1]]
  }

  /// What was added since the polyline before belongs to one more.
  mutating func endPolyline(wholeTurn: Double?) {
    lineOffsets.append(vertexOffsets.count - 1)
    positionOffsets.append(positions.count / 2)
    wholeTurns.append(wholeTurn)
  }

  /// Makes room for the polylines of others behind these: growing copies what is there.
  mutating func reserve(for others: [ResampledLines]) {
    func reserve<Value>(_ values: WritableKeyPath<ResampledLines, [Value]>) {
      let count = others.reduce(self[keyPath: values].count) { $0 + $1[keyPath: values].count }
      self[keyPath: values].reserveCapacity(count)
    }
    reserve(\.ordinates)
    reserve(\.vertexOffsets)
    reserve(\.positions)
    reserve(\.lineOffsets)
    reserve(\.positionOffsets)
    reserve(\.wholeTurns)
  }

  /// Adds the polylines of another behind these.
  mutating func append(_ other: ResampledLines) {
    let (vertices, lines) = (ordinates.count / 2, vertexOffsets.count - 1)
    let firstPosition = positions.count / 2
    ordinates.append(contentsOf: other.ordinates)
    vertexOffsets.append(contentsOf: other.vertexOffsets.dropFirst().map { $0 + vertices })
    positions.append(contentsOf: other.positions)
    lineOffsets.append(contentsOf: other.lineOffsets.dropFirst().map { $0 + lines })
    positionOffsets.append(contentsOf: other.positionOffsets.dropFirst().map { $0 + firstPosition })
    wholeTurns.append(contentsOf: other.wholeTurns)
  }
}
