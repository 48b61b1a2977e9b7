import Glibc

/// Dots in square cells, to find those near a place. Distances are on the ground, in degrees of a
/// meridian: longitudes count with the cosine of the latitude.
struct DotCells {
  private let west: Double
  private let south: Double
  private let side: Double
  private let columns: Int
  private let rows: Int
  private var dots: [Int: [GeographicPosition]] = [:]

  /// - Parameter spacing: the mean distance of dots; no more than a thousand cells lie in a row.
  init(around box: GeographicBox, spacing: Double) {
    west = box.west
    south = box.south
    let (width, height) = (max(box.east - box.west, 1e-6), max(box.north - box.south, 1e-6))
    side = max(spacing, max(width, height) / 1000)
    columns = Int(width / side) + 1
    rows = Int(height / side) + 1
  }

  mutating func insert(_ place: GeographicPosition) {
    dots[row(of: place.latitude) * columns + column(of: place.longitude), default: []].append(place)
  }

  /// Whether a dot is nearer than so many degrees of a meridian.
  func hasDot(within distance: Double, of place: GeographicPosition) -> Bool {
    let cosine = max(0.01, cos(place.latitude * .pi / 180))
    let aside = distance / cosine
    let around = column(of: place.longitude - aside)...column(of: place.longitude + aside)
    for row in row(of: place.latitude - distance)...row(of: place.latitude + distance) {
      for column in around {
        for dot in dots[row * columns + column] ?? [] {
          let east = (dot.longitude - place.longitude) * cosine
          let north = dot.latitude - place.latitude
          if east * east + north * north < distance * distance { return true }
        }
      }
    }
    return false
  }

  private func column(of longitude: Double) -> Int {
    min(columns - 1, max(0, Int((longitude - west) / side)))
  }

  private func row(of latitude: Double) -> Int {
    min(rows - 1, max(0, Int((latitude - south) / side)))
  }
}
