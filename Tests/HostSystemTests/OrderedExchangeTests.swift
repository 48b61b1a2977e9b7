import HostSystem
import Testing

/// Pieces of work that threads take and one thread stores.
@Suite("Work that is taken in order")
struct OrderedExchangeTests {
  private struct Broken: Error, Equatable { var piece: Int }

  private func exchange(claimed count: Int) -> OrderedExchange<String, Broken> {
    let exchange = OrderedExchange<String, Broken>(0..<4, room: 4)
    #expect((0..<count).map { _ in exchange.claim() } == Array(0..<count))
    return exchange
  }

  @Test("What is handed over in any order is taken in the pieces' own")
  func order() throws {
    let exchange = exchange(claimed: 4)
    for piece in [2, 0, 3, 1] { exchange.hand(over: "\(piece)", at: piece) }
    #expect(try (0..<4).map { try exchange.take($0) } == ["0", "1", "2", "3"])
    #expect(exchange.claim() == nil)
  }

  @Test("However failures come, the first piece's is told, and all before it are taken")
  func failures() throws {
    for order in [[1, 2], [2, 1]] {
      let exchange = exchange(claimed: 3)
      for piece in order { exchange.fail(Broken(piece: piece), at: piece) }
      exchange.hand(over: "0", at: 0)
      #expect(try exchange.take(0) == "0")
      #expect(throws: Broken(piece: 1)) { try exchange.take(1) }
      #expect(exchange.claim() == nil)
    }
  }

  @Test("A failure does not end the waiting for a piece before it")
  func waiting() throws {
    let exchange = exchange(claimed: 2)
    exchange.fail(Broken(piece: 1), at: 1)
    let maker = try SystemThread(name: "maker") {
      ProcessEnvironment.sleep(milliseconds: 20)
      exchange.hand(over: "0", at: 0)
    }
    defer { maker.join() }
    #expect(try exchange.take(0) == "0")
    #expect(throws: Broken(piece: 1)) { try exchange.take(1) }
  }
}
