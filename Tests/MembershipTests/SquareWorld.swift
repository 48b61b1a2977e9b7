import SimpleFeatures

/// Invented boundaries: countries side by side, ten degrees wide, from 10° E and 20° N; their
/// provinces are upright strips of equal width.
struct SquareWorld {
  /// Provinces by invented country code.
  let countries: [(code: String, provinces: Int)]

  var sets: [BoundarySet] { [countrySet, provinceSet] }

  var countrySet: BoundarySet {
    Self.set(
      "countries", level: 0, parentSet: nil,
      countries.enumerated().map { index, country in
        Square(
          code: country.code, name: "Country \(country.code)", parent: nil, iso3: country.code,
          west: 10 + 10 * Double(index), width: 10)
      })
  }

  var provinceSet: BoundarySet {
    Self.set(
      "provinces", level: 1, parentSet: "countries",
      countries.enumerated().flatMap { index, country in
        (0..<country.provinces).map { province in
          let width = 10 / Double(country.provinces)
          return Square(
            code: "\(country.code)-\(province + 1)", name: "\(country.code) Strip \(province + 1)",
            parent: country.code, iso3: country.code,
            west: 10 + 10 * Double(index) + width * Double(province), width: width)
        }
      })
  }

  struct Square {
    var code: String
    var name: String
    var parent: String?
    var iso3: String?
    var west = 0.0
    var width = 1.0
    var south = 20.0
  }

  /// A set of squares ten degrees high, each with an arc of its own.
  static func set(
    _ name: String, level: Int, parentSet: String?, _ squares: [Square]
  ) -> BoundarySet {
    var result = BoundarySet(
      name: name, edition: BoundaryEdition(name: "invented", level: level, parentSet: parentSet))
    for (index, square) in squares.enumerated() {
      let (west, east) = (square.west, square.west + square.width)
      let (south, north) = (square.south, square.south + 10)
      result.ordinates += [west, south, east, south, east, north, west, north, west, south]
      result.thresholds += [Float](repeating: .infinity, count: 5)
      result.arcOffsets.append(Int32(result.thresholds.count))
      result.arcSides.append(ArcSides(left: Int32(index), right: -1))
      result.ringArcs.append(Int32(index))
      result.ringOffsets.append(Int32(index + 1))
      result.ringIsHole.append(false)
      result.unitOffsets.append(Int32(index + 1))
      result.units.append(
        BoundaryUnit(
          code: square.code, name: square.name, parentCode: square.parent, iso3: square.iso3,
          representativePoint: GeographicPosition(
            longitude: (west + east) / 2, latitude: (south + north) / 2),
          boundingBox: GeographicBox(west: west, south: south, east: east, north: north)))
    }
    return result
  }
}
