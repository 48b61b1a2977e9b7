import Testing

@testable import FlatBuffers

@Suite("Flat buffers")
struct FlatBufferTests {
  /// Numbers that live as long as this, and a count of who still lives.
  private final class Lender: Sendable {
    let memory: Memory

    struct Memory: @unchecked Sendable { var numbers: UnsafeMutableBufferPointer<Double> }

    init(_ numbers: [Double]) {
      memory = Memory(numbers: .allocate(capacity: numbers.count))
      _ = memory.numbers.initialize(from: numbers)
    }

    deinit { memory.numbers.deallocate() }

    func lent() -> FlatBuffer<Double> {
      FlatBuffer(lending: UnsafeBufferPointer(memory.numbers), by: self)
    }
  }

  @Test("Lent numbers are read where they are, for as long as the buffer lives")
  func lends() {
    var buffer = FlatBuffer<Double>()
    weak var gone: Lender?
    do {
      let lender = Lender([1, 2, 3])
      gone = lender
      buffer = lender.lent()
      #expect(
        buffer.withSpan { $0.withUnsafeBufferPointer { $0.baseAddress } }
          == UnsafePointer(lender.memory.numbers.baseAddress))
    }
    #expect(gone != nil)
    #expect(Array(buffer) == [1, 2, 3])
    #expect(Array(buffer[1...]) == [2, 3])
    #expect((buffer.count, buffer[2]) == (3, 3))
    buffer = []
    #expect(gone == nil)
  }

  @Test("Changing lent numbers changes a copy")
  func changes() {
    let lender = Lender([1, 2, 3])
    var buffer = lender.lent()
    buffer[1] = 5
    buffer.append(4)
    buffer.removeFirst()
    #expect(Array(buffer) == [5, 3, 4])
    #expect(Array(lender.memory.numbers) == [1, 2, 3])
    #expect(buffer.withSpan { span in (0..<span.count).map { span[$0] } } == [5, 3, 4])
  }

  @Test("Lent numbers are those of an array")
  func equal() {
    let lender = Lender([1, 2])
    let lent = lender.lent()
    let own: FlatBuffer<Double> = [1, 2]
    #expect(lent == own && lent.hashValue == own.hashValue)
    #expect(lent != FlatBuffer([1, 3]) && lent != FlatBuffer([1]))
  }

  @Test("There is nothing beyond lent numbers")
  func bounds() async throws {
    let result = try #require(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Lender([1, 2]).lent()[2]
      })
    #expect(
      String(decoding: result.standardErrorContent, as: UTF8.self)
        .contains("beyond the numbers that are lent"))
  }
}
