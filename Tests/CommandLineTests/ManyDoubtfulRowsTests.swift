import Testing

/// Thousands of rows in which the same is wrong must not push everything else off the screen.
@Suite struct ManyDoubtfulRowsTests {
  /// The sample project with invented members whose country its districts do not have.
  private static func bench(rows: Int) throws -> Workbench {
    let bench = try Workbench.withSample()
    try bench.folder.write(
      "id,name,iso3,consent,purposes,expires,withdrawn\n"
        + (1...rows).map { "S-\($0),Invented \($0),QQQ,country,web,,\n" }.joined(),
      to: "project/members.csv")
    try bench.folder.replace(
      "\nmaps:",
      with: """

        members:
          source: members.csv
          policy: {minimum-count: 5, building-block: districts}

        maps:
        """, in: "project/peacemap.yaml")
    return bench
  }

  @Test("As text the first twenty are told and the others counted", arguments: [20, 21, 4_000])
  func text(rows: Int) throws {
    let bench = try Self.bench(rows: rows)
    let run = try bench.run("prepare", "-p", "project", "-o", "a.atlas")
    #expect(run.code == 0, "\(run.messages)")
    let told = run.messages.split(separator: "\n").filter { $0.contains("country that") }
    #expect(told.count == 20)
    #expect(told.first?.contains("row 2, iso3: warning: member S-1 ") == true)
    let rest = run.messages.split(separator: "\n").filter { $0.contains("of this kind") }
    #expect(
      rest
        == (rows == 20
          ? []
          : [
            "members.csv: warning: \(rows - 20) more of this kind [country-unknown]; "
              + "--json tells each"
          ]))
  }

  @Test("As JSON each is told, and check counts each")
  func json() throws {
    let bench = try Self.bench(rows: 400)
    let run = try bench.run("prepare", "-p", "project", "-o", "a.atlas", "--json")
    let told = run.messages.split(separator: "\n").filter { $0.contains("country-unknown") }
    #expect(told.count == 400)
    #expect(told.last?.contains("member S-400 ") == true)
    #expect(told.allSatisfy { $0.hasPrefix("{") })
    let check = try bench.run("check", "-p", "project")
    #expect(check.code == 1)
    #expect(check.messages.contains("380 more of this kind [country-unknown]"))
    #expect(try bench.run("prepare", "-p", "project", "-o", "b.atlas", "-q").messages == "")
  }
}
