import Glibc
import SimpleFeatures

/// How many times larger than on the ground areas are on a map: 1 everywhere on an equal-area
/// projection, the square of the scale on Mercator's.
///
/// Found by differences over cells of 5 degrees, each when it is first asked for: a cell has the
/// greatest of its four corners and its middle, so the answer errs on the side of detail.
struct ArealScale: ~Copyable {
  private let transformation: Transformation
  private let domain: ProjectionDomain
  private var cells = [Float](repeating: 0, count: columns * rows)
  /// At the corners that cells share: 0 until it is asked for, −1 where the map shows nothing.
  private var corners = [Float](repeating: 0, count: (columns + 1) * (rows + 1))

  private static let degreesPerCell = 5.0
  private static let columns = 72
  private static let rows = 36
  /// The side of the small square that is measured, in degrees.
  private static let step = 1e-3
  /// Beyond this nothing is gained: Mercator has it at 88 degrees.
  private static let largest: Float = 1000

  init(_ projection: MapProjection) throws(ProjectionsError) {
    transformation = try Transformation(pipeline: projection.pipeline)
    domain = projection.domain
  }

  /// The scale around a position in degrees; 1 where the map cannot show it.
  mutating func scale(longitude: Double, latitude: Double) -> Float {
    scale(inCell: Self.cell(longitude, latitude))
  }

  /// The scale around every position of a box that lies in one cell; nil over several.
  mutating func scale(over box: GeographicBox) -> Float? {
    let cell = Self.cell(box.west, box.south)
    return cell == Self.cell(box.east, box.north) ? scale(inCell: cell) : nil
  }

  /// What is no number is in the first cell: a file may hold anything.
  private static func cell(_ longitude: Double, _ latitude: Double) -> Int {
    func number(_ degrees: Double, _ count: Int) -> Int {
      Int(min(max(0, degrees / degreesPerCell), Double(count - 1)))
    }
    return number(latitude + 90, rows) * columns + number(longitude + 180, columns)
  }

  private mutating func scale(inCell cell: Int) -> Float {
    if cells[cell] == 0 { cells[cell] = measured(cell) }
    return cells[cell]
  }

  private mutating func measured(_ cell: Int) -> Float {
    let (column, row) = (cell % Self.columns, cell / Self.columns)
    var greatest = scale(atColumn: Double(column) + 0.5, row: Double(row) + 0.5) ?? 0
    for (right, up) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
      greatest = max(greatest, scale(atCorner: column + right, row + up))
    }
    return greatest > 0 ? min(greatest, Self.largest) : 1
  }

  private mutating func scale(atCorner column: Int, _ row: Int) -> Float {
    let corner = row * (Self.columns + 1) + column
    if corners[corner] == 0 {
      corners[corner] = scale(atColumn: Double(column), row: Double(row)) ?? -1
    }
    return corners[corner]
  }

  /// At a place in the grid of cells, the map's sides excepted.
  private func scale(atColumn column: Double, row: Double) -> Float? {
    scale(
      at: GeographicPoint(
        longitude: min(
          max(column * Self.degreesPerCell - 180, -180 + Self.step), 180 - 2 * Self.step),
        latitude: min(max(row * Self.degreesPerCell - 90, -90 + 2 * Self.step), 90 - 2 * Self.step)
      ))
  }

  /// The area of a small square on the map by its area on the ground.
  private func scale(at place: GeographicPoint) -> Float? {
    let east = GeographicPoint(longitude: place.longitude + Self.step, latitude: place.latitude)
    let north = GeographicPoint(longitude: place.longitude, latitude: place.latitude + Self.step)
    // All three by one turn: a seam between them would tear the square apart.
    let middle = GeographicPoint(
      longitude: place.longitude + Self.step / 2, latitude: place.latitude + Self.step / 2)
    guard let turn = domain.turn(for: middle), let origin = position(place, turn),
      let right = position(east, turn), let up = position(north, turn)
    else { return nil }
    let onMap = abs(
      (right.easting - origin.easting) * (up.northing - origin.northing)
        - (right.northing - origin.northing) * (up.easting - origin.easting))
    let onGround =
      Ellipsoid.metersPerDegreeOfLongitude(atLatitude: place.latitude)
      * Ellipsoid.metersPerDegreeOfLatitude(atLatitude: place.latitude) * Self.step * Self.step
    let scale = Float(onMap / onGround)
    return scale.isFinite && scale > 0 ? scale : nil
  }

  private func position(_ point: GeographicPoint, _ turn: Double) -> ProjectedPosition? {
    var longitude = point.longitude + turn
    if case .window(let window) = domain { longitude = window.projectable(longitude: longitude) }
    let position = transformation.position(longitude: longitude, latitude: point.latitude)
    return position.easting.isFinite && position.northing.isFinite ? position : nil
  }
}
