import FoundationEssentials
import Glibc

/// The ways in which one member's coordinate could stand in a file: as text in degrees and in metres
/// of the Web Mercator (EPSG:3857), and as numbers of four and eight bytes in both orders.
///
/// Texts have at least four decimals, whole seconds or whole metres, rounded or cut off, and may go on
/// with further digits. Without the zeros at its end (27.7 for 27.7000) a number says less, and stands
/// in many files: so it is looked for only where the two axes keep five decimals or more together, as
/// the whole number and with no digit behind it. An axis of fewer than four characters then is not
/// looked for, nor a coordinate whose both axes end early.
struct CoordinateForms: Confidential {
  /// One way of writing, the same for both axes.
  enum Form: Int, CaseIterable, Sendable {
    case written
    case rounded
    case truncated
    case decimalComma
    case stripped
    case strippedComma
    case degreesMinutesSeconds
    case roundedSeconds
    case metres
    case roundedMetres
    case float64Little
    case float64Big
    case float32Little
    case float32Big
    case metres64Little
    case metres64Big
    case metres32Little
    case metres32Big

    var isText: Bool { rawValue <= Form.roundedMetres.rawValue }

    /// Whether a digit behind it makes it another number.
    var isWhole: Bool { self == .stripped || self == .strippedComma }

    /// How far the two axes may stand from each other to be one coordinate, in bytes.
    var reach: Int { isText ? 64 : 16 }
  }

  let longitude: [(form: Form, bytes: [UInt8])]
  let latitude: [(form: Form, bytes: [UInt8])]
  /// True for (0, 0), which stands for no place and in every file.
  let isZero: Bool

  /// From the cells of a row; nil when they are no coordinate.
  init?(longitude eastText: String, latitude northText: String) {
    guard let east = CoordinateText.degrees(eastText)?.degrees,
      let north = CoordinateText.degrees(northText)?.degrees
    else { return nil }
    isZero = east == 0 && north == 0
    // The projection has no poles.
    let isProjected = abs(north) < 89
    let (strippedEast, strippedNorth) = (Self.stripped(east), Self.stripped(north))
    let isTelling = strippedEast.decimals + strippedNorth.decimals >= Self.leastDecimals
    longitude = Self.forms(
      of: east, written: eastText, stripped: isTelling ? strippedEast.text : nil,
      metres: east * Self.metresPerDegree)
    latitude = Self.forms(
      of: north, written: northText, stripped: isTelling ? strippedNorth.text : nil,
      metres: isProjected ? Self.mercatorNorthing(north) : nil)
  }

  /// Of both axes together, without zeros at their ends.
  private static let leastDecimals = 5

  private static let earthRadius = 6_378_137.0
  private static let metresPerDegree = earthRadius * .pi / 180

  /// The northing of EPSG:3857 in metres.
  private static func mercatorNorthing(_ latitude: Double) -> Double {
    earthRadius * log(tan(.pi / 4 + latitude * .pi / 360))
  }

  private static func forms(
    of degrees: Double, written: String, stripped: String?, metres: Double?
  ) -> [(form: Form, bytes: [UInt8])] {
    let rounded = decimals(degrees.magnitude, rule: .toNearestOrAwayFromZero)
    var forms: [(Form, [UInt8])] = [
      (.written, Array(written.utf8)),
      (.rounded, Array(rounded.utf8)),
      (.truncated, Array(decimals(degrees.magnitude, rule: .towardZero).utf8)),
      (.decimalComma, Array(rounded.replacing(".", with: ",").utf8)),
    ]
    if let stripped {
      forms.append((.stripped, Array(stripped.utf8)))
      forms.append((.strippedComma, Array(stripped.replacing(".", with: ",").utf8)))
    }
    for marks in [("°", "'"), ("°", "′"), ("° ", "' "), ("° ", "′ "), (" ", " "), (":", ":")] {
      for (form, rule) in [
        (Form.degreesMinutesSeconds, FloatingPointRoundingRule.towardZero),
        (.roundedSeconds, .toNearestOrAwayFromZero),
      ] {
        let text = sexagesimal(degrees.magnitude, marks, rule: rule)
        for zeros in ["", "0", "00"] { forms.append((form, Array((zeros + text).utf8))) }
      }
    }
    forms += [
      (.float64Little, bytes(degrees.bitPattern)),
      (.float64Big, bytes(degrees.bitPattern.byteSwapped)),
      (.float32Little, bytes(Float(degrees).bitPattern)),
      (.float32Big, bytes(Float(degrees).bitPattern.byteSwapped)),
    ]
    if let metres {
      forms += [
        (.metres, Array(String(Int(metres.magnitude.rounded(.towardZero))).utf8)),
        (.roundedMetres, Array(String(Int(metres.magnitude.rounded())).utf8)),
        (.metres64Little, bytes(metres.bitPattern)),
        (.metres64Big, bytes(metres.bitPattern.byteSwapped)),
        (.metres32Little, bytes(Float(metres).bitPattern)),
        (.metres32Big, bytes(Float(metres).bitPattern.byteSwapped)),
      ]
    }
    return forms.filter { $0.1.count >= TraceSearch.leastLength }
  }

  /// Four decimals, about ten metres.
  private static func decimals(_ value: Double, rule: FloatingPointRoundingRule) -> String {
    let units = Int((value * 10_000).rounded(rule))
    let fraction = String(units % 10_000)
    return "\(units / 10_000)." + String(repeating: "0", count: 4 - fraction.count) + fraction
  }

  /// The four decimals without the zeros at their end, and how many are left.
  private static func stripped(_ degrees: Double) -> (text: String, decimals: Int) {
    var text = decimals(degrees.magnitude, rule: .toNearestOrAwayFromZero)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return (text, text.firstIndex(of: ".").map { text[$0...].count - 1 } ?? 0)
  }

  /// Degrees, minutes and whole seconds, about thirty metres.
  private static func sexagesimal(
    _ value: Double, _ marks: (String, String), rule: FloatingPointRoundingRule
  ) -> String {
    let seconds = Int((value * 3600).rounded(rule))
    let (minute, second) = (seconds / 60 % 60, seconds % 60)
    return "\(seconds / 3600)\(marks.0)\(minute < 10 ? "0" : "")\(minute)\(marks.1)"
      + "\(second < 10 ? "0" : "")\(second)"
  }

  /// The bytes from the lowest.
  private static func bytes(_ value: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
    (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
