import Foundation
import Testing

/// Warnings of `check` that a project acknowledges, and how the other commands tell of warnings.
@Suite struct AcknowledgedFindingTests {
  /// The sample project with two rows of units that no boundary has, rows 5 and 6.
  private func bench(
    with names: [String] = ["Far Council", "Near Council"], acknowledging text: String? = nil
  ) throws -> Workbench {
    let bench = try Workbench.withSample()
    var rows = try bench.folder.text("project/status/milestones.csv")
    for name in names {
      rows += "district,\(name),,,,LAP,1,adopted,2020,,year,,https://example.org,\n"
    }
    try bench.folder.write(rows, to: "project/status/milestones.csv")
    if let text {
      let project = try bench.folder.text("project/peacemap.yaml")
      try bench.folder.write(project + "acknowledged:\n" + text, to: "project/peacemap.yaml")
    }
    return bench
  }

  private func acknowledgement(count: Int = 2, of items: String = "[\"row *Council\"]") -> String {
    """
      - finding: unmatched-row
        in: status/milestones.csv
        count: \(count)
        of: \(items)
        reason: The councils have no polygons yet.

    """
  }

  @Test("Without an acknowledgement the warning counts, and names the word to acknowledge it by")
  func open() throws {
    let run = try bench().run("check", "-p", "project")
    #expect(run.code == 1)
    #expect(run.messages.contains("warning: rows of localization join no unit (2 times)"))
    #expect(run.messages.contains(" [unmatched-row]\n"))
    #expect(run.messages.contains("1 kind of problem found"))
    // Once, though the project is prepared for the maps as well.
    #expect(run.messages.ranges(of: "join no unit").count == 1, "\(run.messages)")
  }

  @Test("Acknowledged it is told with its reason and counts no more")
  func acknowledged() throws {
    let run = try bench(acknowledging: acknowledgement()).run("check", "-p", "project")
    #expect(run.code == 0, "\(run.messages)")
    #expect(
      run.messages.contains(
        "status/milestones.csv, row 5: note: acknowledged: rows of localization join no unit "
          + "(2 times) (The councils have no polygons yet.) [unmatched-row]"))
    #expect(run.messages.contains("no problems found, 1 acknowledged"))
    #expect(!run.messages.contains("warning"))
  }

  @Test("When its count or its names differ, the warning is back and the acknowledgement is stale")
  func changed() throws {
    let fewer = try bench(acknowledging: acknowledgement(count: 1)).run("check", "-p", "project")
    #expect(fewer.code == 1)
    #expect(fewer.messages.contains("rows of localization join no unit (2 times)"))
    #expect(fewer.messages.contains("fits nothing (it is there 2 times)"))
    #expect(fewer.messages.contains("[stale-acknowledgement]"))
    #expect(fewer.messages.contains("2 kinds of problems found"))
    let others = try bench(acknowledging: acknowledgement(of: "[\"row *: Far*\"]"))
      .run("check", "-p", "project")
    #expect(others.code == 1)
    #expect(others.messages.contains("it also names row 6: Near Council"), "\(others.messages)")
  }

  @Test("All unmatched rows are compared, not only those that the sentence shows")
  func many() throws {
    let names = (1...12).map { "\($0) Council" }
    let told = acknowledgement(count: 12)
    let all = try bench(with: names, acknowledging: told).run("check", "-p", "project")
    #expect(all.code == 0, "\(all.messages)")
    let other = try bench(with: names.dropLast() + ["Elsewhere"], acknowledging: told)
      .run("check", "-p", "project")
    #expect(other.code == 1)
    #expect(other.messages.contains("it also names row 16: Elsewhere"), "\(other.messages)")
  }

  @Test("An acknowledgement of what is gone is a warning at its own place in the project file")
  func stale() throws {
    let bench = try Workbench.withSample()
    let project = try bench.folder.text("project/peacemap.yaml")
    try bench.folder.write(
      project + "acknowledged:\n" + acknowledgement(), to: "project/peacemap.yaml")
    let run = try bench.run("check", "-p", "project")
    #expect(run.code == 1)
    let line = project.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    #expect(
      run.messages.contains(
        "peacemap.yaml:\(line):5, acknowledged.1: warning: the acknowledgement of "
          + "\"unmatched-row\" in status/milestones.csv, 2 times, fits nothing "
          + "(there is no such warning)"),
      "\(run.messages)")
  }

  @Test("What is acknowledged stays out of the atlas: it changes no picture and no digest")
  func published() throws {
    let plain = try bench()
    let told = try bench(acknowledging: acknowledgement())
    for bench in [plain, told] { #expect(try bench.render("map.png").code == 0) }
    #expect(try plain.folder.bytes("map.png") == told.folder.bytes("map.png"))
  }

  @Test("Commands that happen to prepare tell the number of warnings, once")
  func summary() throws {
    let bench = try bench()
    let first = try bench.render("first.png")
    #expect(
      first.messages.hasPrefix("warning: 1 warning while preparing; `peacemap check` lists it\n"))
    #expect(!first.messages.contains("unmatched"))
    #expect(!first.messages.contains("join no unit"))
    #expect(try !bench.render("second.png").messages.contains("warning"))
    // prepare and check list them.
    #expect(try bench.run("prepare", "-p", "project").messages.contains("join no unit (2 times)"))
    let told = try self.bench(acknowledging: acknowledgement())
    #expect(try !told.render("map.png").messages.contains("warning"))
    // An error is told in full.
    try bench.folder.replace("D01\"", with: "D02\"", in: "project/boundaries/districts.geojson")
    try bench.folder.replace("code_system,code,", with: "a,b,", in: "project/status/milestones.csv")
    let failed = try bench.render("map.png")
    #expect(failed.code == 3)
    #expect(failed.errors.contains { $0.contains("there is no column") }, "\(failed.messages)")
  }
}
