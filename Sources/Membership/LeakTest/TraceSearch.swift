package import Localization

/// Looks in bytes for what stands in a members' table and must not stand there: coordinates and ids
/// of all members, and the names and web addresses of those who are not named for the purpose that
/// the bytes are published for.
///
/// A coordinate counts as found where both of its axes stand near each other in one way of writing;
/// one axis alone is a number like others. A name, an address or an id counts where no letter or
/// digit goes on at either end, in the bytes as they are or as one of `TextReadings` has them. All
/// patterns are looked for in one pass over each.
package struct TraceSearch: Confidential {
  /// What was found, without the value.
  package enum Trace: String, Hashable, Sendable, CaseIterable {
    case coordinate
    case name
    case webAddress = "web-address"
    case id
  }

  /// The shortest text that is looked for; anything shorter stands everywhere.
  static let leastLength = 4

  private struct Pattern: Sendable {
    var bytes: [UInt8]
    var trace: Trace
    var row: Int
    /// The purposes for which it may be published; empty for what may stand nowhere.
    var allowed: Set<PublicationPurpose> = []
    /// For coordinates: the way of writing, and whether it is the longitude.
    var form: CoordinateForms.Form?
    var isLongitude = false
  }

  private static let filterBits = 22
  private var patterns: [Pattern] = []
  private var patternsByStart: [UInt32: [Int32]] = [:]
  private var filter = [UInt64](repeating: 0, count: 1 << (filterBits - 6))

  package static let allPurposes = Set(PublicationPurpose.allCases)

  /// How many values are looked for.
  package private(set) var valueCounts: [Trace: Int] = [:]

  init() {}

  /// A text that must not be found but in what is published for some purposes; one too short to tell
  /// anything is left out.
  mutating func add(
    _ text: String, _ trace: Trace, row: Int, allowedFor allowed: Set<PublicationPurpose> = []
  ) {
    guard text.utf8.count >= Self.leastLength else { return }
    valueCounts[trace, default: 0] += 1
    for bytes in TextForms(text).bytes where bytes.count >= Self.leastLength {
      insert(Pattern(bytes: bytes, trace: trace, row: row, allowed: allowed))
    }
  }

  mutating func add(_ forms: CoordinateForms, row: Int) {
    valueCounts[.coordinate, default: 0] += 1
    for (form, bytes) in forms.longitude {
      insert(Pattern(bytes: bytes, trace: .coordinate, row: row, form: form, isLongitude: true))
    }
    for (form, bytes) in forms.latitude {
      insert(Pattern(bytes: bytes, trace: .coordinate, row: row, form: form))
    }
  }

  private mutating func insert(_ pattern: Pattern) {
    let start = pattern.bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    patternsByStart[start, default: []].append(Int32(patterns.count))
    let bit = Self.bit(of: start)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    patterns.append(pattern)
  }

  private static func bit(of start: UInt32) -> Int {
    Int((start &* 2_654_435_761) >> UInt32(32 - filterBits))
  }

  /// What stands in the bytes and must not, each kind with the number of the first row that it
  /// belongs to. Linear in the bytes.
  ///
  /// - Parameter purposes: what the bytes are published for: a name counts where it may be published
  ///   for none of them. By default all, where it is not known or does not matter.
  package func traces(
    in bytes: [UInt8], publishedFor purposes: Set<PublicationPurpose> = Self.allPurposes
  ) -> [Trace: Int] {
    var found: [Trace: Int] = [:]
    search(bytes, purposes, &found)
    for reading in TextReadings.readings(of: bytes) { search(reading, purposes, &found) }
    return found
  }

  private func search(
    _ bytes: [UInt8], _ purposes: Set<PublicationPurpose>, _ found: inout [Trace: Int]
  ) {
    guard bytes.count >= 4, !patterns.isEmpty else { return }
    // The last place of each axis, by row and way of writing.
    var longitudes: [Int: Int] = [:]
    var latitudes: [Int: Int] = [:]
    var start: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      start = start << 8 | UInt32(byte)
      let bit = Self.bit(of: start)
      guard index >= 3, filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0,
        let candidates = patternsByStart[start]
      else { continue }
      let first = index - 3
      for candidate in candidates {
        let pattern = patterns[Int(candidate)]
        guard Self.matches(pattern.bytes, in: bytes, at: first) else { continue }
        guard let form = pattern.form else {
          if pattern.allowed.isDisjoint(with: purposes),
            Self.standsAlone(bytes, first, first + pattern.bytes.count)
          {
            found[pattern.trace] = min(found[pattern.trace] ?? .max, pattern.row)
          }
          continue
        }
        // The middle of a longer number is another number.
        if form.isText, first > 0, Self.isOfNumber(bytes[first - 1]) { continue }
        if form.isWhole, Self.goesOn(bytes, at: first + pattern.bytes.count) { continue }
        let key = pattern.row * 32 + form.rawValue
        let other = pattern.isLongitude ? latitudes[key] : longitudes[key]
        if let other, first - other <= form.reach + pattern.bytes.count {
          found[.coordinate] = min(found[.coordinate] ?? .max, pattern.row)
        }
        if pattern.isLongitude { longitudes[key] = first } else { latitudes[key] = first }
      }
    }
  }

  private static func matches(_ pattern: [UInt8], in bytes: [UInt8], at first: Int) -> Bool {
    guard first + pattern.count <= bytes.count else { return false }
    for offset in 4..<max(4, pattern.count) where bytes[first + offset] != pattern[offset] {
      return false
    }
    return true
  }

  /// True when a digit stands there, or a point with one behind it.
  private static func goesOn(_ bytes: [UInt8], at index: Int) -> Bool {
    let digits: ClosedRange<UInt8> = 0x30...0x39
    guard bytes.indices.contains(index) else { return false }
    if digits.contains(bytes[index]) { return true }
    return bytes[index] == UInt8(ascii: ".") && bytes.indices.contains(index + 1)
      && digits.contains(bytes[index + 1])
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
  }

  /// True when no letter or digit of any script goes on at either end.
  private static func standsAlone(_ bytes: [UInt8], _ first: Int, _ end: Int) -> Bool {
    func goesOn(_ scalar: UnicodeScalar?) -> Bool {
      scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }
    let before = String(decoding: bytes[max(0, first - 4)..<first], as: UTF8.self)
    let after = String(decoding: bytes[end..<min(bytes.count, end + 4)], as: UTF8.self)
    return !goesOn(before.unicodeScalars.last) && !goesOn(after.unicodeScalars.first)
  }
}
