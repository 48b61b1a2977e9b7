/// The encoding that a text file turned out to be in.
enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
}

/// A text file's bytes as UTF-8 without a byte order mark.
struct DecodedText: Hashable, Sendable {
  var utf8: [UInt8]
  var encoding: TextEncoding
  /// True when the file says its encoding: by a byte order mark, or by being valid UTF-8.
  var isCertain: Bool
  /// True when a unit had no meaning and stands as U+FFFD.
  var isRepaired: Bool

  /// Decides by the byte order mark; without one by zero bytes (UTF-16) and by validity (UTF-8);
  /// what is left is Windows-1252, in which every file is valid.
  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8OrFallback: Array(bytes.dropFirst(3)), isCertain: true)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes.dropFirst(2), isBigEndian: false, isCertain: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes.dropFirst(2), isBigEndian: true, isCertain: true)
    } else if let isBigEndian = Self.looksLikeUTF16(bytes) {
      self.init(utf16: bytes[...], isBigEndian: isBigEndian, isCertain: false)
    } else {
      self.init(utf8OrFallback: bytes, isCertain: true)
    }
  }

  private init(utf8OrFallback bytes: [UInt8], isCertain: Bool) {
    isRepaired = false
    if String(validating: bytes, as: UTF8.self) != nil {
      utf8 = bytes
      encoding = .utf8
      self.isCertain = isCertain
    } else {
      utf8 = Array(Windows1252.decode(bytes).utf8)
      encoding = .windows1252
      self.isCertain = false
    }
  }

  private init(utf16 bytes: ArraySlice<UInt8>, isBigEndian: Bool, isCertain: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    utf8 = Array(String(decoding: units, as: UTF16.self).utf8)
    isRepaired =
      bytes.count % 2 != 0 || String(validating: units, as: UTF16.self) == nil
    encoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian
    self.isCertain = isCertain
  }

  /// UTF-16 without a mark: text in any script has spaces, commas or line ends, whose high byte is
  /// zero, and no text in another encoding has a zero byte. The side with more of them is the high
  /// one; true for big endian.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(2048)
    guard sample.count >= 4 else { return nil }
    var even = 0
    var odd = 0
    for (offset, byte) in sample.enumerated() where byte == 0 {
      if offset % 2 == 0 { even += 1 } else { odd += 1 }
    }
    guard (even + odd) * 20 > sample.count, even != odd else { return nil }
    return even > odd
  }
}
