import Drawing

/// The coverage of one family of lines or of a lattice of dots, as a table over the places within
/// its period. A place is a fraction of the period in 1/2³²: sums wrap as periods do.
struct PatternTable {
  /// Shares of 0…255, rows of columns.
  private let shares: [UInt8]
  private let column: Axis
  private let row: Axis

  /// One direction in which a pattern repeats.
  private struct Axis {
    /// The table has 2 to this many places along it.
    var bits: UInt32
    /// How far a pixel to the right and one down go on, and where the first pixel's centre is.
    var stepX: UInt32
    var stepY: UInt32
    var start: UInt32

    /// - Parameter x: pixels along the axis that one pixel to the right goes on; `y`: one down.
    init(bits: UInt32, x: Double, y: Double, period: Double) {
      self.bits = bits
      stepX = Axis.fraction(x / period)
      stepY = Axis.fraction(y / period)
      // Half a place on, so that a centre takes the place nearest to it.
      start = Axis.fraction((x + y) / 2 / period + 0.5 / Double(1 << bits))
    }

    private static func fraction(_ value: Double) -> UInt32 {
      UInt32(truncatingIfNeeded: Int64((value - value.rounded(.down)) * 4_294_967_296))
    }

    /// Place `index` in pixels from the period's start.
    func distance(_ index: Int, period: Double) -> Double {
      Double(index) / Double(1 << bits) * period
    }

    @inline(__always)
    func place(_ x: UInt32, _ y: UInt32) -> UInt32 {
      (stepX &* x &+ stepY &* y &+ start) &>> (32 &- bits)
    }
  }

  /// The covered share of the pixel in column `x` of row `y`, 0…255.
  @inline(__always)
  func share(_ x: UInt32, _ y: UInt32) -> Int32 {
    Int32(shares[Int(row.place(x, y) &<< column.bits | column.place(x, y))])
  }

  /// Parallel lines at `angle` instead of the hatch's own; `scale` pixels a point.
  init(_ hatch: Paint.Hatch, angle: Double, scale: Double) {
    let direction = HatchDirection(angle: angle)
    let spacing = hatch.spacing * scale
    let usable =
      hatch.dash.allSatisfy { $0 >= 0 && $0.isFinite } && hatch.dash.contains { $0 > 0 }
    // An odd number of lengths takes two rounds until lines and gaps repeat.
    let lengths = usable ? hatch.dash.map { $0 * scale } : []
    let dash = lengths.count % 2 == 0 ? lengths : lengths + lengths
    let period = dash.isEmpty ? 1 : dash.reduce(0, +)
    let across = Axis(bits: 8, x: direction.normal.x, y: direction.normal.y, period: spacing)
    let along = Axis(
      bits: dash.isEmpty ? 1 : 8, x: direction.direction.x, y: direction.direction.y,
      period: period)
    let acrossShares = (0..<1 << 8).map { place in
      Self.periodicShare(
        across.distance(place, period: spacing), of: 0, halfWidth: hatch.width * scale / 2,
        period: spacing)
    }
    let alongShares = (0..<1 << Int(along.bits)).map { place in
      dash.isEmpty
        ? 1 : Self.dashShare(along.distance(place, period: period), dash, period: period)
    }
    shares = alongShares.flatMap { along in
      acrossShares.map { UInt8((255 * along * $0).rounded()) }
    }
    (column, row) = (across, along)
  }

  /// Dots of `radius` pixels on a square lattice, every other row shifted by half a spacing.
  init(dotsOfRadius radius: Double, spacing: Double) {
    let across = Axis(bits: 7, x: 1, y: 0, period: spacing)
    let down = Axis(bits: 8, x: 0, y: 1, period: 2 * spacing)
    var shares: [UInt8] = []
    for row in 0..<1 << 8 {
      let y = down.distance(row, period: 2 * spacing)
      for column in 0..<1 << 7 {
        let x = across.distance(column, period: spacing)
        shares.append(UInt8((255 * Self.dotShare(radius, spacing, x, y)).rounded()))
      }
    }
    self.shares = shares
    (column, row) = (across, down)
  }

  /// The share of a pixel within `halfWidth` of the nearest of the places `of + n · period`.
  private static func periodicShare(
    _ place: Double, of center: Double, halfWidth: Double, period: Double
  ) -> Double {
    let turns = (place - center) / period
    let distance = abs(turns - turns.rounded()) * period
    // Where lines stand closer than a pixel the neighbours add to it.
    return min(
      1,
      [-1.0, 0, 1].reduce(0) { sum, turn in
        let offset = abs(distance + turn * period)
        return sum + max(0, min(offset + 0.5, halfWidth) - max(offset - 0.5, -halfWidth))
      })
  }

  private static func dashShare(_ place: Double, _ dash: [Double], period: Double) -> Double {
    var start = 0.0
    var share = 0.0
    for (index, length) in dash.enumerated() {
      if index % 2 == 0 {
        share += periodicShare(
          place, of: start + length / 2, halfWidth: length / 2, period: period)
      }
      start += length
    }
    return min(1, share)
  }

  private static func dotShare(
    _ radius: Double, _ spacing: Double, _ x: Double, _ y: Double
  ) -> Double {
    var nearest = Double.infinity
    for row in 0...2 {
      let shift = row == 1 ? spacing / 2 : 0
      let column = ((x - shift) / spacing).rounded()
      let (dx, dy) = (x - column * spacing - shift, y - Double(row) * spacing)
      nearest = min(nearest, dx * dx + dy * dy)
    }
    // The edge is softened over one pixel; a dot smaller than that covers its own area at most.
    return min(max(0, min(1, radius + 0.5 - nearest.squareRoot())), .pi * radius * radius)
  }
}
