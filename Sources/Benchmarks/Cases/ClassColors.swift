import Digests
import Drawing
import SimpleFeatures

/// The five classes of the comparison: each unit's value is drawn from a digest of its code, so
/// that it is the same everywhere.
enum ClassColors {
  static let colors = [0xFFFFCC, 0xA1DAB4, 0x41B6C4, 0x2C7FB8, 0x253494].map {
    Color(hex: $0)
  }
  static let background = Color(hex: 0xEEEEFF)
  static let border = Color.white

  /// The class of each unit of a set.
  static func classes(of set: BoundarySet) -> [Int?] {
    set.units.map { unit in
      let digest = SHA256.hexadecimal(of: Array(unit.code.utf8))
      let value = (Int(digest.prefix(6), radix: 16) ?? 0) % 1000
      return min(4, value / 200)
    }
  }
}
