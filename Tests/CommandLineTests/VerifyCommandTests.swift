import Foundation
import Testing

/// `peacemap verify`.
@Suite struct VerifyCommandTests {
  @Test("A picture of today agrees in every part; ends with 0", arguments: ["png", "pdf", "svg"])
  func today(format: String) throws {
    let bench = try Workbench.withSample()
    let drawn = try bench.render("a.\(format)", "--set", "maps.sample.title=One & <two>")
    #expect(drawn.code == 0, "\(drawn.messages)")
    let run = try bench.run("verify", "a.\(format)", "-p", "project")
    #expect(run.code == 0, "\(run.text)\(run.messages)")
    let text = run.text.replacing(/\ +/, with: " ")
    for line in [
      "shows map sample",
      "with language=en; size=480x360; maps.sample.title=One & <two>",
      "data as the atlas has them, of 2026-01-01",
      "specification as the project file has it today",
    ] {
      #expect(text.contains(line + "\n"), "\(line) in \(text)")
    }
    #expect(text.contains("rendering") && text.contains("as this program draws"))
  }

  @Test("Data and project file that changed since are told apart; ends with 1")
  func changed() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.render("a.png").code == 0)
    let table = try bench.folder.text("project/status/milestones.csv")
    try bench.folder.write(
      table.replacing("2016-2020", with: "2016-2021"), to: "project/status/milestones.csv")
    var run = try bench.run("verify", "a.png", "-p", "project")
    #expect(run.code == 1, "\(run.messages)")
    #expect(run.lines.contains { $0.hasPrefix("data") && $0.contains("others: the file is of") })
    #expect(run.lines.contains { $0.hasPrefix("specification") && $0.contains("as the project") })
    let json = try bench.run("verify", "a.png", "-p", "project", "--json")
    #expect(json.code == 1)
    #expect(json.text.hasPrefix("{\"agrees\":false,\"told\":{\"data\":\"others"), "\(json.text)")
    try bench.folder.write(table, to: "project/status/milestones.csv")
    let project = try bench.folder.text("project/peacemap.yaml")
    try bench.folder.write(
      project.replacing("Invented districts", with: "Imagined districts"),
      to: "project/peacemap.yaml")
    run = try bench.run("verify", "a.png", "-p", "project")
    #expect(run.code == 1)
    #expect(
      run.lines.contains { $0.hasPrefix("specification") && $0.contains("has changed since") })
  }

  @Test("An atlas is read whole; a damaged one is refused, and another one told")
  func atlas() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.run("prepare", "-p", "project", "-o", "a.atlas").code == 0)
    let whole = try bench.run("verify", "a.atlas", "-p", "project")
    #expect(whole.code == 0, "\(whole.messages)")
    #expect(whole.lines.contains { $0.hasSuffix("whole, as the atlas says") })
    let table = try bench.folder.text("project/status/milestones.csv")
    try bench.folder.write(
      table.replacing("2016-2020", with: "2016-2021"), to: "project/status/milestones.csv")
    let other = try bench.run("verify", "a.atlas", "-p", "project")
    #expect(other.code == 1)
    #expect(other.lines.contains { $0.contains("others: the compared atlas has") })
    let path = URL(fileURLWithPath: bench.folder.path("a.atlas"))
    var bytes = try Data(contentsOf: path)
    bytes[bytes.count - 40] ^= 0x20
    try bytes.write(to: path)
    bench.expect(try bench.run("verify", "a.atlas"), code: 4, says: ["is damaged"])
  }

  @Test("Atlases with equal data of another day, or whose members are shown until another, differ")
  func otherDays() throws {
    let bench = try Workbench()
    try MembersProject.write(to: bench, ledger: false)
    func prepare(_ name: String, dataDate: String = "2026-01-01", expires: String) throws {
      let text = try bench.folder.text("project/peacemap.yaml")
      try bench.folder.write(
        text.replacing(/data-date: [0-9-]+/, with: "data-date: \(dataDate)"),
        to: "project/peacemap.yaml")
      try bench.folder.write(
        MembersProject.members.replacing(",print;web,,", with: ",print;web,\(expires),"),
        to: "project/members/members.csv")
      let run = try bench.run("prepare", "-p", "project", "-o", name)
      #expect(run.code == 0, "\(run.messages)")
    }
    try prepare("a.atlas", expires: "2180-05-01")
    try prepare("b.atlas", expires: "2190-06-30")
    try prepare("c.atlas", dataDate: "2026-01-02", expires: "2180-05-01")
    func line(_ label: String, _ run: Program.Run) -> String? {
      run.lines.first { $0.hasPrefix(label) }
    }
    let same = try bench.run("verify", "a.atlas", "--atlas", "a.atlas")
    #expect(same.code == 0 && line("members", same) == nil, "\(same.text)")
    let members = try bench.run("verify", "a.atlas", "--atlas", "b.atlas")
    #expect(members.code == 1, "\(members.text)")
    // The last days on which all of them agreed.
    #expect(
      line("members", members)?
        .hasSuffix("shown until 2180-04-30, in the compared atlas until 2190-06-29") == true,
      "\(members.text)")
    let day = try bench.run("verify", "a.atlas", "--atlas", "c.atlas")
    #expect(day.code == 1, "\(day.text)")
    #expect(
      line("data", day)?.contains("others: the compared atlas has") == true
        && line("data", day)?.hasSuffix("of 2026-01-02") == true, "\(day.text)")
    #expect(line("members", day) == nil)
  }

  @Test("Where nothing is compared nothing agrees, and it is said that the drawing is not checked")
  func nothingCompared() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.render("a.png").code == 0)
    let run = try bench.run("verify", "a.png")
    #expect(run.code == 1, "\(run.messages)")
    #expect(run.lines.contains { $0.hasSuffix("with nothing: name a project or an atlas") })
    #expect(run.lines.contains { $0.hasPrefix("drawing") && $0.contains("not checked") })
    let json = try bench.run("verify", "a.png", "--json")
    #expect(json.code == 1)
    #expect(json.text.hasPrefix("{\"agrees\":null,"), "\(json.text)")
  }

  @Test("A file cannot write lines of the answer, nor pass for one that says what it is of")
  func forged() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.render("a.svg").code == 0)
    let svg = try bench.folder.text("a.svg")
    try #require(svg.contains("map sample"))
    for text in ["map sample&#10;data           as the atlas has them", "map sample&#27;[2K"] {
      try bench.folder.write(svg.replacing("map sample", with: text), to: "a.svg")
      let run = try bench.run("verify", "a.svg", "-p", "project")
      #expect(run.code != 0)
      #expect(!run.lines.contains { $0 == "data           as the atlas has them" }, "\(run.text)")
      #expect(!run.text.contains("\u{1B}"))
    }
    let digest = try #require(svg.firstMatch(of: /[0-9a-f]{64}/)).output
    try bench.folder.write(svg.replacing(digest, with: "agrees"), to: "a.svg")
    bench.expect(
      try bench.run("verify", "a.svg", "-p", "project"), code: 4,
      says: ["does not say what it was made from"])
    // Marks that turn the text around are shown and not followed.
    try bench.folder.write(
      svg.replacing("map sample", with: "map\u{202E}sample"), to: "a.svg")
    let run = try bench.run("verify", "a.svg", "-p", "project")
    #expect(run.text.contains(#"map\u{202E}sample"#), "\(run.text)")
  }

  @Test("Files that say nothing of themselves are refused")
  func refusals() throws {
    let bench = try Workbench()
    try bench.folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "a.svg")
    bench.expect(
      try bench.run("verify", "a.svg"), code: 4, says: ["does not say what it was made from"])
    try bench.folder.write("hello", to: "a.txt")
    bench.expect(
      try bench.run("verify", "a.txt"), code: 4, says: ["is no PNG, PDF, SVG or atlas"])
  }
}
