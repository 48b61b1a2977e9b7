import Localization
import Testing

@testable import MapPipeline

@Suite("Rates of members")
struct MemberRatesTests {
  private func rates(
    _ counts: [Int: PublishedCount.Value], per denominators: [Int: Double], amount: Int? = nil
  ) -> MemberRates {
    MemberRates(
      counts: counts, denominators: denominators, amount: amount, subject: [0, 1, 2, 3])
  }

  @Test("A count by what it is per; none, held back and unknown stay three things")
  func kinds() {
    let rates = rates(
      [0: .count(10), 1: .count(0), 2: .suppressed], per: [0: 4, 1: 8, 2: 5, 3: 9])
    #expect(rates.values == [0: .rate(2.5), 1: .zero, 2: .suppressed, 3: .missing])
    #expect(rates.amount == 1)
  }

  @Test("Nothing to divide by is no data, for a count of none too; what is held back stays so")
  func withoutDenominator() {
    let rates = rates(
      [0: .count(10), 1: .count(0), 2: .suppressed, 3: .count(7)], per: [0: 0, 3: -2])
    #expect(rates.values == [0: .missing, 1: .missing, 2: .suppressed, 3: .missing])
  }

  @Test(
    "The amount is the least round number that makes the largest rate one or more",
    arguments: [(2.0, 1), (1000, 1_000), (60_000, 100_000), (7_000_000, 1_000_000)])
  func amount(people: Double, amount: Int) {
    // Seven members; fewer of others do not matter.
    let rates = rates([0: .count(7), 1: .count(5)], per: [0: people, 1: people * 100])
    #expect(rates.amount == amount)
    #expect(rates.values[0] == .rate(7 / people * Double(amount)))
  }

  @Test("An amount that is given is kept, and what is held back decides nothing")
  func given() {
    #expect(rates([0: .count(7)], per: [0: 7], amount: 1_000).values[0] == .rate(1_000))
    let plain = rates([0: .count(7)], per: [0: 70_000])
    let other = rates([0: .count(7), 1: .suppressed], per: [0: 70_000, 1: 2])
    #expect(plain.amount == other.amount && plain.values[0] == other.values[0])
    #expect(rates([0: .suppressed], per: [0: 3]).amount == 1)
  }
}
