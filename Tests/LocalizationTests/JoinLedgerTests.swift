import Foundation
import Testing

@testable import Localization

@Suite("JoinLedger")
struct JoinLedgerTests {
  private let ledger = JoinLedger(
    boundaries: .init(
      units: 3, matched: 1,
      withoutRow: [
        .init(code: "NG002", name: "Adamawa", parent: "Nigeria"),
        .init(code: "NG005", name: "Bau\"chi", parent: nil),
      ]),
    table: .init(
      rows: 5, matched: 1, outside: 3,
      unmatched: [
        .init(
          row: 4, key: nil, name: "Gomb\\e\n", parent: nil, reason: "no unit is called",
          suggestions: [.init(code: "NG016", name: "Gombe", reason: "one letter differs")])
      ]),
    matches: [.init(row: 2, code: "NG016", how: .folded)])

  /// Written by hand after the description of the format.
  @Test("The JSON has the format's keys in its order")
  func json() {
    let expected = #"""
      {
        "boundaries": {
          "units": 3,
          "matched": 1,
          "without_row": [
            {"code": "NG002", "name": "Adamawa", "parent": "Nigeria"},
            {"code": "NG005", "name": "Bau\"chi", "parent": null}
          ]
        },
        "table": {
          "rows": 5,
          "matched": 1,
          "outside": 3,
          "unmatched": [
            {"row": 4, "key": null, "name": "Gomb\\e\n", "parent": null, "reason": "no unit is called", "suggestions": [{"code": "NG016", "name": "Gombe", "reason": "one letter differs"}]}
          ]
        },
        "matches": [
          {"row": 2, "code": "NG016", "how": "folded"}
        ]
      }

      """#
    #expect(ledger.json == expected)
  }

  @Test("Empty lists stay on their line")
  func empty() {
    let empty = JoinLedger(
      boundaries: .init(units: 0, matched: 0, withoutRow: []),
      table: .init(rows: 0, matched: 0, outside: 0, unmatched: []), matches: [])
    #expect(empty.json.contains("\"without_row\": []\n"))
    #expect(empty.json.contains("\"matches\": []\n"))
  }

  @Test("The JSON decodes to the ledger it was written from")
  func roundTrip() throws {
    let decoded = try JSONDecoder().decode(JoinLedger.self, from: Data(ledger.json.utf8))
    #expect(decoded == ledger)
  }
}
