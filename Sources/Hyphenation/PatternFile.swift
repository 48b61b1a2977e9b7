import CHyphen

/// The patterns of one language (Liang, *Word Hy-phen-a-tion by Com-put-er*, 1983), read by
/// libhyphen. Owns what it allocates; one thread at a time.
final class PatternFile {
  private let dictionary: UnsafeMutablePointer<HyphenDict>

  /// A longer word is no word; libhyphen's own states are of 100 characters.
  private static let mostBytes = 90
  /// What stands before a hyphen has two letters at least, what follows three: typographers' rule,
  /// where the language's own is not stricter.
  private static let (leastBefore, leastAfter): (CChar, CChar) = (2, 3)

  /// Nil where the file is not there or cannot be read.
  init?(path: String) {
    guard let dictionary = hnj_hyphen_load(path) else { return nil }
    self.dictionary = dictionary
  }

  deinit { hnj_hyphen_free(dictionary) }

  /// How many characters may stand before a hyphen, ascending. Places at which letters would change
  /// (German before 1996, Catalan) are left out.
  func divisions(of word: String) -> [Int] {
    let small = word.lowercased()
    // libhyphen reads the byte behind the word, which has to be NUL.
    let bytes = Array(small.utf8) + [0]
    let length = bytes.count - 1
    // It counts scalars.
    guard dictionary.pointee.utf8 != 0, (1...Self.mostBytes).contains(length),
      small.unicodeScalars.count == word.count
    else { return [] }
    var marks = [CChar](repeating: 0, count: length + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<Int32>?
    var cuts: UnsafeMutablePointer<Int32>?
    defer {
      if let replacements {
        for index in 0..<length { free(replacements[index]) }
        free(replacements)
      }
      free(positions)
      free(cuts)
    }
    let failure = bytes.withUnsafeBytes { buffer in
      hnj_hyphen_hyphenate3(
        dictionary, buffer.assumingMemoryBound(to: CChar.self).baseAddress, Int32(length),
        &marks, nil, &replacements, &positions, &cuts,
        Int32(max(Self.leastBefore, dictionary.pointee.lhmin)),
        Int32(max(Self.leastAfter, dictionary.pointee.rhmin)),
        Int32(dictionary.pointee.clhmin), Int32(dictionary.pointee.crhmin))
    }
    guard failure == 0 else { return [] }
    let count = word.count
    return (0..<count).filter { index in
      marks[index] & 1 == 1 && replacements?[index] == nil
        && index + 1 >= Int(Self.leastBefore) && count - index - 1 >= Int(Self.leastAfter)
    }.map { $0 + 1 }
  }
}
