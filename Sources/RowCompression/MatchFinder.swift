/// Reads rows of bytes as literals and matches, block by block: what stands just before (a run), what
/// stands in the row above and, when asked for, what stands anywhere in the last 32 KB. What is long
/// enough is taken where it is found; there is no search for a better division. Memory is kept. One
/// thread.
final class MatchFinder {
  /// A literal is its byte, a match its length below its distance.
  enum Token {
    static let lengthBits: UInt32 = 9

    static func length(_ token: UInt32) -> Int { Int(token & (1 << lengthBits - 1)) }
    static func distance(_ token: UInt32) -> Int { Int(token >> lengthBits) }
  }

  /// A smaller block pays for its code, a larger one's fits the picture badly.
  static let tokensPerBlock = 16_384
  /// A run costs few bits. The distance of a row costs more than some literals would.
  private static let shortestFromRowAbove = 12
  private static let shortestFromAfar = 8
  /// So much longer than what is nearer a match from afar has to be.
  private static let worthGoingFar = 2
  /// After a match as long as this there is no look further back, and its inside is not remembered.
  private static let longEnough = 16
  /// Farther back Deflate cannot reach.
  private static let farthest = 32_768
  /// Matches and places are looked at eight bytes at a time, so the last ones are literals.
  private static let wordLength = 8
  private static let placeBits: UInt64 = 12

  private let tokenMemory = UnsafeMutablePointer<UInt32>.allocate(capacity: tokensPerBlock)
  private let literalMemory = UnsafeMutablePointer<Int32>.allocate(
    capacity: MatchSymbols.literalCount)
  private let distanceMemory = UnsafeMutablePointer<Int32>.allocate(
    capacity: MatchSymbols.distanceCount)
  /// One more than the place where such bytes stood last; 0 for none.
  private let places = UnsafeMutablePointer<UInt32>.allocate(capacity: 1 << Int(placeBits))
  private let lengthSymbols = UnsafeMutablePointer<UInt16>.allocate(
    capacity: MatchSymbols.longest + 1)
  private var tokenCount = 0

  init() {
    for length in 0...MatchSymbols.longest {
      (lengthSymbols + length).initialize(
        to: length < MatchSymbols.shortest ? 0 : UInt16(MatchSymbols.length(length).symbol))
    }
  }

  deinit {
    tokenMemory.deallocate()
    literalMemory.deallocate()
    distanceMemory.deallocate()
    places.deallocate()
    lengthSymbols.deallocate()
  }

  /// The block that was read last.
  var tokens: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: tokenMemory, count: tokenCount)
  }

  /// How often each byte and each length occurs in it, and its end.
  var literalCounts: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: literalMemory, count: MatchSymbols.literalCount)
  }

  /// How often each distance occurs in it.
  var distanceCounts: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: distanceMemory, count: MatchSymbols.distanceCount)
  }

  /// Forgets what was read before.
  func begin() { places.update(repeating: 0, count: 1 << Int(Self.placeBits)) }

  /// Reads a block from a place on, and gives the place after it.
  func readBlock(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, rowLength: Int, lookingFar: Bool
  ) -> Int {
    literalMemory.update(repeating: 0, count: MatchSymbols.literalCount)
    distanceMemory.update(repeating: 0, count: MatchSymbols.distanceCount)
    literalMemory[MatchSymbols.endOfBlock] = 1
    tokenCount = 0
    guard let base = bytes.baseAddress else { return start }
    let rowAbove = rowLength <= Self.farthest ? rowLength : Int.max
    let end = bytes.count - Self.wordLength
    var place = start
    var count = 0
    while place < end, count < Self.tokensPerBlock {
      let longest = min(MatchSymbols.longest, end &- place)
      let word = Self.word(base + place)
      var (length, distance) = (0, 0)
      if place > 0 {
        let run = Self.matchLength(word, base + place, base + (place &- 1), longest)
        if run >= MatchSymbols.shortest { (length, distance) = (run, 1) }
      }
      if length < longest, place >= rowAbove {
        let above = Self.matchLength(word, base + place, base + (place &- rowAbove), longest)
        if above >= Self.shortestFromRowAbove, above > length {
          (length, distance) = (above, rowAbove)
        }
      }
      if lookingFar, length < Self.longEnough {
        let known = Int(places[Self.slot(word)])
        if known > 0, place &+ 1 &- known <= Self.farthest {
          let far = Self.matchLength(word, base + place, base + (known &- 1), longest)
          if far >= Self.shortestFromAfar, far > length &+ Self.worthGoingFar {
            (length, distance) = (far, place &+ 1 &- known)
          }
        }
        for inside in 0..<(length <= Self.longEnough ? max(1, length) : 1) {
          places[Self.slot(Self.word(base + (place &+ inside)))] = UInt32(
            truncatingIfNeeded: place &+ inside &+ 1)
        }
      }
      if length == 0 {
        let byte = base[place]
        tokenMemory[count] = UInt32(byte)
        literalMemory[Int(byte)] &+= 1
        place &+= 1
      } else {
        tokenMemory[count] =
          UInt32(truncatingIfNeeded: distance) &<< Token.lengthBits
          | UInt32(truncatingIfNeeded: length)
        literalMemory[Int(lengthSymbols[length])] &+= 1
        distanceMemory[MatchSymbols.distance(distance).symbol] &+= 1
        place &+= length
      }
      count &+= 1
    }
    while place >= max(0, end), place < bytes.count, count < Self.tokensPerBlock {
      let byte = base[place]
      tokenMemory[count] = UInt32(byte)
      literalMemory[Int(byte)] &+= 1
      place &+= 1
      count &+= 1
    }
    tokenCount = count
    return place
  }

  @inline(__always)
  private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// How many bytes, at most `longest`, are the same at two places; `word` stands at the first.
  @inline(__always)
  private static func matchLength(
    _ word: UInt64, _ first: UnsafePointer<UInt8>, _ second: UnsafePointer<UInt8>, _ longest: Int
  ) -> Int {
    var difference = word ^ self.word(second)
    var length = 0
    while difference == 0 {
      length &+= wordLength
      guard length < longest else { return longest }
      difference = self.word(first + length) ^ self.word(second + length)
    }
    return min(longest, length &+ difference.trailingZeroBitCount &>> 3)
  }

  /// Fibonacci hashing of the first six bytes.
  @inline(__always)
  private static func slot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &<< 16 &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- placeBits))
  }
}
