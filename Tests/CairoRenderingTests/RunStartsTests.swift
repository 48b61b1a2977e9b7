import Testing

@testable import CairoRendering

@Suite("Where runs of equal pixels begin")
struct RunStartsTests {
  private func starts(_ row: [UInt32]) throws -> [Int] {
    try row.withUnsafeBufferPointer { row in
      var starts = RunStarts(try #require(row.baseAddress), count: row.count)
      var found: [Int] = []
      while found.last != row.count { found.append(starts.next()) }
      return found
    }
  }

  @Test(
    "Every place of a change, alone and beside another one",
    arguments: [1, 2, 64, 65, 66, 129, 200])
  func everyPlace(_ count: Int) throws {
    #expect(try starts([UInt32](repeating: 7, count: count)) == [count])
    for place in 1..<max(2, count) where place < count {
      var row = [UInt32](repeating: 7, count: count)
      for index in place..<count { row[index] = 8 }
      #expect(try starts(row) == [place, count])
      row[place - 1] = 9
      #expect(try starts(row) == (place > 1 ? [place - 1, place, count] : [place, count]))
    }
  }

  @Test("Any bit of a pixel is a change", arguments: 0..<32)
  func everyBit(_ bit: UInt32) throws {
    var row = [UInt32](repeating: 0, count: 70)
    row[3] = 1 << bit
    row[68] = 1 << bit
    #expect(try starts(row) == [3, 4, 68, 69, 70])
  }

  @Test("Pixels that all differ begin a run each")
  func allDifferent() throws {
    #expect(try starts((0..<300).map { UInt32($0) }) == Array(1...300))
  }
}
