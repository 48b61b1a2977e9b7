import Foundation
import Testing

/// `peacemap join` on the repository's milestones. The polygons are squares with the names and codes
/// of the real files, whose licence keeps them out of the repository.
@Suite struct JoinCommandTests {
  @Test("Nepal: six districts match by folding, 101 of 107 rows are outside")
  func nepal() throws {
    let bench = try Workbench()
    let named = ["BANKE", "DANG", "KANCHANPUR", "BAGLUNG", "SYANGJA", "KASKI"]
    // The 75 districts of Nepal before 2015: those six and as many others as the country had.
    let units = named + (1...69).map { "OTHER \($0)" }
    try bench.folder.write(
      SquareLayer(units: units.map { [("DISTRICT", $0)] }).geoJSON, to: "tables/nepal.geojson")
    let run = try bench.run(
      "join", "tables/nepal.geojson", Geodata.milestones, "--where", "iso3=NPL", "--name",
      "DISTRICT=unit_name", "--format", "json")
    #expect(run.code == 0, "\(run.messages)")
    let ledger = try Ledger(run.output)
    #expect(ledger.boundaries.units == 75)
    #expect(ledger.boundaries.matched == 6)
    #expect(ledger.boundaries.withoutRow.map(\.name) == units.dropFirst(6).map { Optional($0) })
    #expect(ledger.table.rows == 107)
    #expect(ledger.table.matched == 6)
    #expect(ledger.table.outside == 101)
    #expect(ledger.table.unmatched.isEmpty)
    #expect(ledger.matches.map(\.how) == Array(repeating: "folded", count: 6))
    // Banke stands in row 57 of the file, the header being row 1; the others follow it.
    #expect(ledger.matches.map(\.row) == Array(57...62))
    #expect(ledger.matches.map(\.code) == named)
  }

  @Test("Sierra Leone: 13 rows on 13 of 14 districts, six councils unmatched and none guessed")
  func sierraLeone() throws {
    let bench = try Workbench()
    let codes =
      (1...3).map { "SL010\($0)" } + (1...5).map { "SL020\($0)" } + (1...4).map { "SL030\($0)" }
      + ["SL0401", "SL0402"]
    try bench.folder.write(
      SquareLayer(units: codes.map { [("admin2Pcode", $0), ("admin2Name", "District \($0)")] })
        .geoJSON, to: "tables/sierra-leone.geojson")
    let run = try bench.run(
      "join", "tables/sierra-leone.geojson", Geodata.milestones, "--where", "iso3=SLE", "--key",
      "admin2Pcode=code", "--format", "json")
    #expect(run.code == 0, "\(run.messages)")
    let ledger = try Ledger(run.output)
    #expect(ledger.boundaries.units == 14)
    #expect(ledger.boundaries.matched == 13)
    #expect(ledger.boundaries.withoutRow.map(\.code) == ["SL0402"])
    #expect(ledger.table.matched == 13)
    #expect(ledger.table.outside == 88)
    #expect(ledger.matches.allSatisfy { $0.how == "code" })
    #expect(
      ledger.table.unmatched.map(\.name) == [
        "Bo City Council", "Kenema City Council", "Bonthe Municipal Council",
        "Freetown City Council", "Makeni City Council", "Koidu New Sembehun City Council",
      ])
    #expect(ledger.table.unmatched.allSatisfy { $0.key == nil && $0.suggestions.isEmpty })
    // 19 councils on 14 districts, said as a warning.
    #expect(run.messages.contains("19 rows for 14 units"))
  }

  @Test("The ledger's keys are those that programs rely on, missing values as null")
  func keys() throws {
    let bench = try Workbench.withSample()
    let run = try bench.run(
      "join", "project/boundaries/districts.geojson", "project/status/milestones.csv", "--name",
      "name=unit_name", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    #expect(object.keys.sorted() == ["boundaries", "matches", "table"])
    let boundaries = try #require(object["boundaries"] as? [String: Any])
    #expect(boundaries.keys.sorted() == ["matched", "units", "without_row"])
    let table = try #require(object["table"] as? [String: Any])
    #expect(table.keys.sorted() == ["matched", "outside", "rows", "unmatched"])
    let unmatched = try #require((table["unmatched"] as? [[String: Any]])?.first)
    #expect(
      unmatched.keys.sorted() == ["key", "name", "parent", "reason", "row", "suggestions"])
    #expect(unmatched["name"] as? String == "Vieux-Port")
    #expect(unmatched["key"] is NSNull)
  }

  @Test("Text and CSV tell the same counts; --require ends with 1 when it is not met")
  func otherForms() throws {
    let bench = try Workbench.withSample()
    let files = ["project/boundaries/districts.geojson", "project/status/milestones.csv"]
    let text = try bench.run(["join"] + files + ["--key", "code"])
    #expect(text.text.contains("3 rows: 2 matched, 1 unmatched, 0 outside"), "\(text.text)")
    let csv = try bench.run(["join"] + files + ["--key", "code", "--format", "csv"])
    #expect(csv.lines.first == "outcome,row,key,name,parent,code,unit,how_or_reason,suggestion")
    #expect(csv.lines.count { $0.hasPrefix("matched,") } == 2)
    #expect(csv.lines.contains { $0.hasPrefix("matched,2,D01,North Hills,,D01,") }, "\(csv.text)")
    #expect(csv.lines.count { $0.hasPrefix("without_row,") } == 2)
    let met = try bench.run(["join"] + files + ["--key", "code", "--require", "0.5"])
    #expect(met.code == 0)
    let unmet = try bench.run(["join"] + files + ["--key", "code", "--require", "0.9"])
    bench.expect(unmet, code: 1, says: ["2 of 3 rows are joined"])
  }

  @Test("An accepted row becomes an alias with its reason, and joins from then on")
  func accept() throws {
    let bench = try Workbench.withSample()
    let arguments = [
      "join", "project/boundaries/districts.geojson", "project/status/milestones.csv", "--name",
      "name=unit_name", "--key", "code", "--aliases", "tables/accepted.csv",
    ]
    try bench.folder.write("", to: "tables/.keep")
    let accepted = try bench.run(
      arguments + ["--accept", "4=D03", "--why", "the report is in French"])
    #expect(accepted.code == 0, "\(accepted.messages)")
    let aliases = try bench.folder.text("tables/accepted.csv")
    #expect(aliases.contains("Vieux-Port"))
    #expect(aliases.contains(",D03,the report is in French,"))
    let again = try Ledger(try bench.run(arguments + ["--format", "json"]).output)
    #expect(again.matches.map(\.code).contains("D03"))
    #expect(again.matches.first { $0.row == 4 }?.how == "alias")
    let repeated = try bench.run(arguments + ["--accept", "4=D03", "--why", "again"])
    #expect(repeated.code == 0)
    let contradicting = try bench.run(arguments + ["--accept", "4=D02", "--why", "no"])
    bench.expect(contradicting, code: 2, says: ["accepted.csv, row 2", "accepted as D03"])
    #expect(try bench.folder.text("tables/accepted.csv") == aliases)
    let unexplained = try bench.run(arguments + ["--accept", "4=D03"])
    bench.expect(unexplained, code: 2, says: ["--why"])
  }

  @Test("A code that no unit has is refused, and no file is left")
  func acceptUnknown() throws {
    let bench = try Workbench.withSample()
    let run = try bench.run(
      "join", "project/boundaries/districts.geojson", "project/status/milestones.csv", "--name",
      "name=unit_name", "--key", "code", "--aliases", "accepted.csv", "--accept", "4=D33", "--why",
      "x")
    bench.expect(
      run, code: 2, says: ["no unit has the code \"D33\"", "did you mean \"D03\""],
      without: "accepted.csv")
  }

  @Test("A table of members is not joined, and nothing of it is told")
  func members() throws {
    let bench = try Workbench.withSample()
    try bench.folder.write(
      "id,name,unit,consent\nS-1,Secret Name,Old Port,none,surplus\n", to: "tables/people.csv")
    let run = try bench.run(
      "join", "project/boundaries/districts.geojson", "tables/people.csv", "--name", "name=unit")
    bench.expect(run, code: 3, says: ["this looks like a table of members"])
    #expect(run.output.isEmpty)
    for secret in ["Secret", "Old Port", "surplus", "S-1"] {
      #expect(!run.messages.contains(secret))
    }
    let inspection = try bench.run("inspect", "tables/people.csv")
    #expect(inspection.code == 0)
    for secret in ["Secret", "Old Port", "surplus", "S-1"] {
      #expect(!(inspection.text + inspection.messages).contains(secret))
    }
  }

}

/// The ledger as a foreign program reads it: keys spelled here, not taken from the product.
private struct Ledger: Decodable {
  struct Unit: Decodable {
    var code: String
    var name: String?
  }
  struct Boundaries: Decodable {
    var units: Int
    var matched: Int
    var withoutRow: [Unit]
    enum CodingKeys: String, CodingKey {
      case units, matched
      case withoutRow = "without_row"
    }
  }
  struct Suggestion: Decodable {
    var code: String
    var reason: String
  }
  struct Row: Decodable {
    var row: Int
    var key: String?
    var name: String?
    var reason: String
    var suggestions: [Suggestion]
  }
  struct Table: Decodable {
    var rows: Int
    var matched: Int
    var outside: Int
    var unmatched: [Row]
  }
  struct Match: Decodable {
    var row: Int
    var code: String
    var how: String
  }

  var boundaries: Boundaries
  var table: Table
  var matches: [Match]

  init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(Ledger.self, from: Data(bytes)) }
}
