/// The glyphs of a run with the characters that they stand for together.
struct PDFClusters {
  struct Cluster {
    var glyphs: Range<Int>
    var bytes: Range<Int>
    /// True where the font does not say which characters these are.
    var needsCharacters = false
    /// True for one glyph that the font maps no character to and that draws something: a ligature, a
    /// conjunct.
    var isOneGlyphOfItsOwn = false
  }

  /// From left to right.
  private(set) var all: [Cluster] = []
  private let utf8: [UInt8]
  /// Behind a hyphen of the word's own that ends a line, in bytes; nil for none. Readers take away a
  /// hyphen there and join what it parts, unless a space follows it.
  private let endOfHyphen: Int?

  /// Signs that numbers may contain (Unicode bidirectional classes CS, ES and ET below U+0080).
  static let separators: Set<Unicode.Scalar> = [
    ":", ",", ".", "/", "+", "-", "#", "$", "%",
  ]

  /// In a right-to-left run a cluster ends where the one on its left begins.
  /// - Parameters:
  ///   - size: of the font, in points.
  ///   - endsLine: whether the run is the last of its line.
  init(
    run: GlyphRun, utf8: [UInt8], face: PDFFaces.Face, size: Double, endsLine: Bool = false
  ) {
    self.utf8 = utf8
    let isHyphen =
      endsLine && !run.isRightToLeft && utf8[run.bytes].last == UInt8(ascii: "-")
    endOfHyphen = isHyphen ? run.bytes.upperBound : nil
    let starts = run.glyphs.indices.filter {
      $0 == 0 || run.glyphs[$0].cluster != run.glyphs[$0 - 1].cluster
    }
    for (number, first) in starts.enumerated() {
      let next = number + 1 < starts.count ? starts[number + 1] : run.glyphs.count
      let begin = run.glyphs[first].cluster
      let end: Int
      if run.isRightToLeft {
        end = number == 0 ? run.bytes.upperBound : run.glyphs[first - 1].cluster
      } else {
        end = number + 1 < starts.count ? run.glyphs[next].cluster : run.bytes.upperBound
      }
      var cluster = Cluster(glyphs: first..<next, bytes: begin..<max(begin, end))
      let scalars = string(of: cluster).unicodeScalars
      let glyph = Int(run.glyphs[first].index)
      cluster.isOneGlyphOfItsOwn =
        cluster.glyphs.count == 1 && !scalars.isEmpty && face.characters[glyph] == 0
        && !face.isBlank(UInt16(truncatingIfNeeded: glyph))
      let isTold =
        cluster.isOneGlyphOfItsOwn
        || cluster.glyphs.count == 1 && scalars.count == 1
          && face.characters[glyph] == scalars.first?.value
      cluster.needsCharacters =
        !isTold || Self.isApart(first, in: run, face, size: size)
        || cluster.bytes.upperBound == endOfHyphen
      all.append(cluster)
    }
  }

  /// True for a glyph so far from where the one before ends that readers would take the gap for a space:
  /// a letter behind a mark that was moved back under the letter before it.
  private static func isApart(
    _ index: Int, in run: GlyphRun, _ face: PDFFaces.Face, size: Double
  ) -> Bool {
    guard index > 0 else { return false }
    let before = run.glyphs[index - 1]
    let width = Double(face.width(of: UInt16(truncatingIfNeeded: before.index))) * size / 1000
    return run.glyphs[index].x - before.x - width > leastSpace * size
  }

  /// Of the font's size: poppler parts words at a tenth.
  private static let leastSpace = 0.09

  func string(of cluster: Cluster) -> String {
    String(decoding: utf8[cluster.bytes], as: UTF8.self)
      + (cluster.bytes.upperBound == endOfHyphen ? " " : "")
  }

  /// Words (what stands between spaces) as wholes where one of their clusters needs its characters,
  /// or where letters are spaced so far that readers would part them; else stretches of any length.
  func words(isSpaced: Bool) -> [Cluster] {
    var result: [Cluster] = []
    var word: Cluster?
    func close() {
      guard let closed = word else { return }
      // What needs no characters joins what was before it.
      if !closed.needsCharacters, let last = result.last, !last.needsCharacters {
        result[result.count - 1].glyphs = last.glyphs.lowerBound..<closed.glyphs.upperBound
        result[result.count - 1].bytes = last.bytes.lowerBound..<closed.bytes.upperBound
      } else {
        result.append(closed)
      }
      word = nil
    }
    for cluster in all {
      let isSpace = utf8[cluster.bytes].elementsEqual([0x20])
      if isSpace { close() }
      if let open = word {
        word = Cluster(
          glyphs: open.glyphs.lowerBound..<cluster.glyphs.upperBound,
          bytes: open.bytes.lowerBound..<cluster.bytes.upperBound,
          needsCharacters: open.needsCharacters || cluster.needsCharacters)
      } else {
        word = cluster
        word?.needsCharacters = cluster.needsCharacters || (isSpaced && !isSpace)
      }
      if isSpace { close() }
    }
    close()
    return result
  }
}
