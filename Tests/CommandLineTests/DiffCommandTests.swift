import Foundation
import Testing

/// `peacemap diff`.
@Suite struct DiffCommandTests {
  /// The sample project prepared twice: as it is made, and with a milestone, a source and a name put
  /// right.
  private static func bench() throws -> Workbench {
    let bench = try Workbench.withSample()
    #expect(try bench.run("prepare", "-p", "project", "-o", "first.atlas").code == 0)
    var table = try bench.folder.text("project/status/milestones.csv")
    let header = try #require(table.split(separator: "\n").first).split(separator: ",")
    func row(_ values: [String: String]) -> String {
      header.map { values[String($0)] ?? "" }.joined(separator: ",") + "\n"
    }
    table += row([
      "unit_type": "district", "unit_name": "River Side", "code_system": "", "instrument": "LAP",
      "milestone": "adopted", "date_from": "2025-10-01", "date_precision": "day",
      "source_url": "https://example.org/river-side-adopts",
    ])
    try bench.folder.write(table, to: "project/status/milestones.csv")
    #expect(try bench.run("prepare", "-p", "project", "-o", "last.atlas").code == 0)
    return bench
  }

  @Test("Nothing differs: 0, and it says so")
  func same() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.run("prepare", "-p", "project", "-o", "first.atlas").code == 0)
    let run = try bench.run("diff", "first.atlas", "project")
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.text == "What changed since the last edition\n\nNothing has changed.\n")
  }

  @Test("A new milestone is told with its unit, its step and its source, in every form; 1")
  func milestone() throws {
    let bench = try Self.bench()
    let run = try bench.run("diff", "first.atlas", "last.atlas")
    #expect(run.code == 1, "\(run.messages)")
    for line in [
      "Advanced", "  River Side (D02): drafted, now in force", "New milestones",
      "  River Side: LAP: adopted 1 October 2025 · https://example.org/river-side-adopts",
      "New sources", "  https://example.org/river-side-adopts",
    ] {
      #expect(run.lines.contains(line), "\(line) in \(run.text)")
    }
    let french = try bench.run("diff", "first.atlas", "last.atlas", "-l", "fr")
    #expect(french.text.contains("rédigé, désormais en vigueur"), "\(french.text)")
    // Backwards nothing is new.
    let back = try bench.run("diff", "last.atlas", "first.atlas", "--json")
    #expect(back.code == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(back.output)) as? [String: Any])
    let otherwise = try #require(object["otherwise"] as? [[String: Any]])
    #expect(otherwise.map { $0["after"] as? String } == ["drafted"])
    let milestones = try #require(object["milestones"] as? [String: Any])
    #expect((milestones["removed"] as? [Any])?.count == 1)
    #expect((milestones["added"] as? [Any])?.isEmpty == true)
  }

  @Test("A name that was put right is a corrected join")
  func join() throws {
    let bench = try Workbench.withSample()
    let table = try bench.folder.text("project/status/milestones.csv")
    try bench.folder.write(
      table.replacing("Vieux-Port", with: "Ancien-Port"), to: "project/status/milestones.csv")
    #expect(try bench.run("prepare", "-p", "project", "-o", "first.atlas").code == 0)
    let aliases = try bench.folder.text("project/status/aliases.csv")
    try bench.folder.write(
      aliases.replacing("Vieux-Port", with: "Ancien-Port"), to: "project/status/aliases.csv")
    let run = try bench.run("diff", "first.atlas", "project")
    #expect(run.code == 1, "\(run.messages)")
    #expect(run.lines.contains("  Ancien-Port: no unit, now D03"), "\(run.text)")
  }

  @Test("The difference is told in the language that is asked for")
  func language() throws {
    let bench = try Self.bench()
    let run = try bench.run("diff", "first.atlas", "last.atlas", "--language", "fr")
    #expect(run.code == 1, "\(run.messages)")
    #expect(run.lines.first == "Ce qui a changé depuis l’édition précédente", "\(run.text)")
    #expect(
      run.text.contains("River Side (D02)\u{A0}: rédigé, désormais en vigueur"), "\(run.text)")
    #expect(!run.text.contains("now in force"))
  }

  @Test("The change map shows what advanced, and says which editions it compares")
  func map() throws {
    let bench = try Self.bench()
    let run = try bench.run("diff", "first.atlas", "last.atlas", "--map", "other.svg")
    #expect(run.code == 1, "\(run.messages)")
    let svg = try bench.folder.text("other.svg").replacing(/<[^>]*>/, with: " ")
    for text in [
      "What changed since the last edition", "Change of status", "advanced, now in force (1)",
      "unchanged (1)", "lapsed already in the last edition (1)", "no data (1)",
    ] {
      #expect(svg.contains(text), "\(text) in \(svg)")
    }
    let verified = try bench.run("verify", "other.svg", "--atlas", "last.atlas")
    #expect(verified.code == 0, "\(verified.text)")
    #expect(verified.text.contains("changes-since=2026-01-01 "), "\(verified.text)")
    bench.expect(
      try bench.run("diff", "first.atlas", "last.atlas", "--of", "sample"), code: 2,
      says: ["--of needs a file to draw"])
    bench.expect(
      try bench.run("diff", "first.atlas", "last.atlas", "--map", "a.gif"), code: 2,
      says: ["no picture format has the ending \"gif\""])
    bench.expect(
      try bench.run("diff", "first.atlas", "last.atlas", "--map", "a.png", "--of", "sampel"),
      code: 2, says: ["there is no map \"sampel\""])
  }

  @Test("A report has a chapter of what changed since an edition, on request")
  func chapter() throws {
    let bench = try Self.bench()
    let run = try bench.run(
      "report", "annual", "-p", "project", "--changes-since", "first.atlas")
    #expect(run.code == 0, "\(run.messages)")
    let words = try Program(system: "/usr/bin/pdftotext").run(
      [bench.folder.path("annual.pdf"), "-"], in: "/")
    #expect(words.text.contains("River Side: drafted, now in force"), "\(words.text)")
    // Without it there is none, and the file is another one.
    #expect(try bench.run("report", "annual", "-p", "project").code == 0)
    let plain = try Program(system: "/usr/bin/pdftotext").run(
      [bench.folder.path("annual.pdf"), "-"], in: "/")
    #expect(!plain.text.contains("now in force"))
  }

  @Test("The project file names an edition for a report; an option and a setting win")
  func namedEdition() throws {
    let bench = try Self.bench()
    func words(_ name: String = "annual.pdf") throws -> String {
      try Program(system: "/usr/bin/pdftotext").run([bench.folder.path(name), "-"], in: "/").text
    }
    let project = try bench.folder.text("project/peacemap.yaml")
    func name(_ edition: String) throws {
      let text = project.replacing(
        "template: annual", with: "template: annual\n    changes-since: \(edition)")
      #expect(text != project)
      try bench.folder.write(text, to: "project/peacemap.yaml")
    }
    // Beside the project file, wherever the command runs.
    try FileManager.default.createDirectory(
      atPath: bench.folder.path("project/editions"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      atPath: bench.folder.path("first.atlas"),
      toPath: bench.folder.path("project/editions/first.atlas"))
    try name("editions/first.atlas")
    var run = try bench.run("report", "annual", "-p", "project")
    #expect(run.code == 0, "\(run.messages)")
    #expect(try words().contains("River Side: drafted, now in force"))
    run = try bench.run("verify", "annual.pdf", "-p", "project")
    #expect(run.text.contains("changes-since=2026-01-01 "), "\(run.text)")
    // An option says another one, and so does a setting.
    run = try bench.run("report", "annual", "-p", "project", "--changes-since", "last.atlas")
    #expect(run.code == 0, "\(run.messages)")
    #expect(try !words().contains("now in force"))
    try name("none.atlas")
    run = try bench.run(
      "report", "annual", "-p", "project", "--set",
      "reports.annual.changes-since=editions/first.atlas")
    #expect(run.code == 0, "\(run.messages)")
    #expect(try words().contains("River Side: drafted, now in force"))
    // An atlas has no word of it.
    run = try bench.run("report", "annual", "--atlas", "last.atlas", "-o", "other.pdf")
    #expect(run.code == 0, "\(run.messages)")
    #expect(try !words("other.pdf").contains("now in force"))
  }

  @Test("An edition that is not there, or is none, is told where it is named")
  func wrongEdition() throws {
    let bench = try Workbench.withSample()
    let project = try bench.folder.text("project/peacemap.yaml")
    let lines = project.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.hasSuffix("template: annual") })
    for (edition, message) in [
      ("none.atlas", "there is no none.atlas"),
      ("status/milestones.csv", "status/milestones.csv is no edition to tell changes from"),
    ] {
      try bench.folder.write(
        project.replacing(
          "template: annual", with: "template: annual\n    changes-since: \(edition)"),
        to: "project/peacemap.yaml")
      for command in [["report", "annual"], ["check"]] {
        let run = try bench.run(command + ["-p", "project"])
        #expect(run.code == (command == ["check"] ? 1 : 3), "\(run.messages)")
        #expect(
          run.messages.contains("peacemap.yaml:\(line + 2):20") && run.messages.contains(message),
          "\(run.messages)")
      }
    }
    bench.expect(
      try bench.run("report", "annual", "-p", "project", "--set", "changes-since=none.atlas"),
      code: 3, says: ["--set reports.annual.changes-since=none.atlas", "there is no none.atlas"])
  }

  @Test("Members are told as published numbers, and never by name")
  func members() throws {
    let bench = try Workbench()
    try MembersProject.write(to: bench, ledger: false)
    #expect(try bench.run("prepare", "-p", "project", "-o", "first.atlas").code == 0)
    let lines = MembersProject.members.split(separator: "\n")
    try bench.folder.write(
      lines.filter { !$0.contains("AAA-2-M12") && !$0.contains(MembersProject.named) }
        .joined(separator: "\n") + "\n",
      to: "project/members/members.csv")
    let run = try bench.run("diff", "first.atlas", "project")
    #expect(run.code == 1, "\(run.messages)")
    // One member less is a person: that the number is another one is all that is told.
    #expect(run.text.contains("  Beta (AAA-2), print: another number\n"), "\(run.text)")
    #expect(!run.text.contains("12") && !run.text.contains("11"), "\(run.text)")
    for options in [[], ["--json"]] {
      let run = try bench.run(["diff", "first.atlas", "project"] + options)
      #expect(!run.text.contains("Invented") && !run.text.contains("Concealed"), "\(run.text)")
    }
  }

  @Test("What is no edition is refused with what to do")
  func refusals() throws {
    let bench = try Workbench()
    try bench.folder.write("%PDF-1.5\n", to: "other/report.pdf")
    try bench.folder.write("{}", to: "other/a.json")
    bench.expect(
      try bench.run("diff", "other/report.pdf", "other/report.pdf"), code: 4,
      says: ["other/report.pdf has no manifest beside it (report.manifest.json)"])
    bench.expect(
      try bench.run("diff", "other/a.json", "other/a.json"), code: 4,
      says: ["other/a.json: it is no manifest of a report"])
    bench.expect(
      try bench.run("diff", "none.atlas", "none.atlas"), code: 4, says: ["none.atlas"])
  }
}
