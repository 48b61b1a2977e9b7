import Foundation
import HostSystem
import Testing

/// `peacemap check --privacy` on a small project, sound and with what must not lie about.
@Suite struct PrivacyCheckTests {
  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try MembersProject.write(to: bench)
    // One more member, of whom nothing is shown, with a coordinate.
    let rows = MembersProject.members.split(separator: "\n").enumerated().map { index, row in
      index == 0 ? "\(row),longitude,latitude" : "\(row),,"
    }
    // And one whose unit is misspelt, which the owner is told by id.
    let doubtful = "DOUBTFUL-1,Concealed Friend,AAA,AAA-9,admin1,print;web,,,,"
    let hidden = "HIDDEN-1,Concealed Keeper,AAA,AAA-1,none,print;web,,,0.5123,0.4567"
    try bench.folder.write(
      (rows + [hidden, doubtful, ""]).joined(separator: "\n"), to: "project/members/members.csv")
  }

  private func check(_ arguments: String...) throws -> Program.Run {
    try bench.run(["check", "--privacy", "-p", "project"] + arguments)
  }

  @Test("Nothing is found in a sound project; what was tried is told, and nothing is left behind")
  func sound() throws {
    let run = try check()
    #expect(run.code == 0, "\(run.text)\(run.messages)")
    for attack in [
      "hidden-rows", "traces", "totals-minus-siblings", "two-dates", "filter-combinations",
      "legend-maxima", "small-labels", "fitted-extents", "error-texts", "order-and-identifiers",
      "kept-pictures", "zoom-ladder",
    ] {
      #expect(
        run.lines.contains { $0.hasPrefix(attack) && $0.hasSuffix("nothing found") },
        "\(attack) in: \(run.text)")
    }
    // There is one language.
    #expect(run.lines.contains { $0.hasPrefix("languages") && $0.hasSuffix("not tried") })
    #expect(run.lines.last?.contains("12 attacks, nothing found") == true)
    #expect(run.lines.last?.hasPrefix("30 members, nothing shown of 1 of them; ") == true)
    let kept = try FileSystem.names(in: FilePath.join(bench.cache, "peacemap"))
    #expect(!kept.contains { $0.hasSuffix(".privacy") }, "\(kept)")
  }

  @Test("As JSON, each attack with what it tried")
  func json() throws {
    let run = try check("--json")
    #expect(run.code == 0, "\(run.messages)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    #expect(object?["memberCount"] as? Int == 30)
    #expect((object?["findings"] as? [Any])?.isEmpty == true)
    let lines = try #require(object?["lines"] as? [[String: Any]])
    let removed = lines.first { $0["what"] as? String == "rows removed" }
    #expect(removed?["tried"] as? Int == 30)
  }

  /// How many files were searched that are published for a purpose.
  private func files(for purpose: String) throws -> Int {
    let run = try check("--json")
    #expect(run.code == 0, "\(run.messages)\(run.text)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    let lines = try #require(object?["lines"] as? [[String: Any]])
    let line = lines.first { $0["what"] as? String == "files for \(purpose)" }
    return line?["tried"] as? Int ?? 0
  }

  private func change(_ old: String, to new: String) throws {
    let text = String(decoding: try bench.folder.bytes("project/peacemap.yaml"), as: UTF8.self)
    #expect(text.contains(old))
    try bench.folder.write(text.replacing(old, with: new), to: "project/peacemap.yaml")
  }

  @Test("What shows members is made and searched for donors too, where the project publishes that")
  func donors() throws {
    #expect(try files(for: "donors") == 0)
    try change("purposes: [print, web]", to: "purposes: [print, web, donors]")
    // The map in every format and size and in print, the pages, the atlas for donors alone.
    #expect(try files(for: "donors") > 20)
  }

  @Test("A report is searched as it is printed and as the server answers with it")
  func reports() throws {
    let before = (print: try files(for: "print"), web: try files(for: "web"))
    try change(
      "server:",
      to: "reports: {annual: {template: annual, title: {en: Annual}, members: true}}\nserver:")
    // The file, the file unpacked, and at least one page.
    #expect(try files(for: "print") >= before.print + 3)
    #expect(try files(for: "web") >= before.web + 3)
  }

  @Test("Where members are published for one purpose alone, what others would see is no mistake")
  func onePurpose() throws {
    try change(
      "server:",
      to: "reports: {annual: {template: annual, title: {en: Annual}, members: true}}\nserver:")
    var purposes = "print, web"
    for purpose in ["print", "web", "donors"] {
      try change("purposes: [\(purposes)]", to: "purposes: [\(purpose)]")
      purposes = purpose
      let count = try files(for: purpose)
      #expect(count > 0)
    }
  }

  @Test("A cache, a log and an export that give members away are each found, without a value")
  func leaks() throws {
    let symbol = """
      <svg viewBox="0 0 1 1"><g id="symbols"><g id="symbol-AAA-2"><title>Beta: 13</title>\
      <path d="M1 1z"/></g><g id="labels"></g></svg>
      """
    let leaks = [
      "cache/old.svg": symbol, "logs/server.log": "warning: 3 rows are withheld",
      "export/page.html": "<li>Concealed Keeper</li>", "export/list.json": "{\"x\": \"HIDDEN-1\"}",
      "export/points.json": "[0.5123, 0.4567]",
    ]
    for (name, text) in leaks { try bench.folder.write(text, to: "issued/\(name)") }
    let run = try check("--search", "issued")
    #expect(run.code == 1, "\(run.text)")
    for (place, code) in [
      ("cache/old.svg", "leak-kept-pictures"), ("logs/server.log", "leak-error-texts"),
      ("export/page.html", "leak-kept-pictures"),
      ("export/list.json", "leak-order-and-identifiers"),
      ("export/points.json", "leak-kept-pictures"),
    ] {
      #expect(
        run.errors.contains { $0.contains(place) && $0.contains("[\(code)]") },
        "\(place) in: \(run.messages)")
    }
    for value in ["Keeper", "HIDDEN-1", "0.5123", "0.4567"] {
      #expect(!run.messages.contains(value) && !run.text.contains(value), "\(value)")
    }
  }

  @Test("--search needs --privacy and a folder; a project without members has nothing to check")
  func misuse() throws {
    let alone = try bench.run("check", "--search", "project", "-p", "project")
    #expect(alone.code == 2)
    #expect(alone.messages.contains("--search needs --privacy"))
    let missing = try check("--search", "nowhere")
    #expect(missing.code == 2)
    #expect(missing.messages.contains("nowhere is no folder"))
    let sample = try Workbench.withSample()
    let none = try sample.run("check", "--privacy", "-p", "project")
    #expect(none.code == 3, "\(none.messages)")
    #expect(none.messages.contains("publishes no members"))
  }
}
