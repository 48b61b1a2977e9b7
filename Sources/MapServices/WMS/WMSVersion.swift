/// The versions of the Web Map Service that are spoken.
package enum WMSVersion: String, CaseIterable, Hashable, Sendable {
  /// OGC 01-068r3.
  case v1_1_1 = "1.1.1"
  /// OGC 06-042, ISO 19128:2005.
  case v1_3_0 = "1.3.0"

  /// The version to answer in when a client asks for one (06-042, section 6.2.4): the highest that
  /// is not above it, else the lowest; the highest for no version and for what is none.
  static func negotiated(_ text: String?) -> WMSVersion {
    guard let text, let asked = numbers(text) else { return .v1_3_0 }
    return asked.lexicographicallyPrecedes([1, 3, 0]) ? .v1_1_1 : .v1_3_0
  }

  /// The three numbers of a version.
  private static func numbers(_ text: String) -> [Int]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { DecimalNumber.integer($0) }
    guard numbers.count == parts.count, numbers.allSatisfy({ (0...99).contains($0) }) else {
      return nil
    }
    return numbers + Array(repeating: 0, count: 3 - numbers.count)
  }

  /// The parameter and attribute that names a coordinate system.
  var systemParameter: String { self == .v1_3_0 ? "CRS" : "SRS" }
}
