import Foundation
import HostSystem
import Synchronization
import Testing

/// What `peacemap report` keeps from run to run, and what it draws again.
@Suite struct ReportEditionTests {
  private static let header =
    "code_system,code,instrument,milestone,date_from,date_precision,source_url\n"
  private static let first = "TEST,AAA-0-0,LAP,adopted,2021-03-08,day,https://example.org/a\n"

  /// A book of six times six fields, drawn once.
  private static func drawn(template: String, more: String = "") throws -> Workbench {
    let bench = try AtlasReportTests.bench(side: 6)
    let project = try bench.folder.text("project/peacemap.yaml")
    try bench.folder.write(
      project.replacing("template: atlas-plain", with: "template: \(template)")
        .replacing("extent: AAA,", with: "extent: AAA, \(more)"), to: "project/peacemap.yaml")
    let run = try bench.run("report", "book", "-p", "project")
    try #require(run.code == 0, "\(run.messages)")
    return bench
  }

  private static func write(_ rows: String, to bench: Workbench) throws {
    try bench.folder.write(header + first + rows, to: "project/milestones.csv")
  }

  /// Draws the book anew beside the other and expects the same bytes.
  private static func expectWhole(_ bench: Workbench, _ options: [String] = []) throws {
    let whole = try bench.run(
      ["report", "book", "-p", "project", "--no-manifest", "-o", "whole.pdf"] + options)
    #expect(whole.code == 0, "\(whole.messages)")
    #expect(try bench.folder.bytes("whole.pdf") == bench.folder.bytes("book.pdf"))
    #expect(!bench.folder.exists("whole.manifest.json"))
  }

  @Test("A file that is changed while its manifest is made is not the one that the manifest is of")
  func changedMeanwhile() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.run("prepare", "-p", "project", "-o", "a.atlas").code == 0)
    let path = bench.folder.path("annual.pdf")
    let isOver = Mutex(false)
    // As soon as the file is there somebody writes into it, long before all pages have a digest.
    let writer = try SystemThread(name: "somebody") {
      while !isOver.withLock({ $0 }) {
        if let file = FileHandle(forWritingAtPath: path) {
          file.seekToEndOfFile()
          file.write(Data("% changed\n".utf8))
          file.closeFile()
          return
        }
        usleep(100)
      }
    }
    let run = try bench.run("report", "annual", "-p", "project")
    isOver.withLock { $0 = true }
    writer.join()
    #expect(run.code == 0, "\(run.messages)")
    #expect(try bench.folder.bytes("annual.pdf").suffix(10) == Array("% changed\n".utf8)[...])
    let verified = try bench.run("verify", "annual.pdf", "-p", "project")
    #expect(
      verified.code == 1 && verified.text.contains("other than its manifest says"),
      "\(verified.text)")
    // The next run does not take it for its own.
    let again = try bench.run("report", "annual", "-p", "project")
    #expect(again.code == 0 && !again.messages.contains("as it is"), "\(again.messages)")
  }

  @Test(
    "The same report twice is left as it is, with its manifest", arguments: ["atlas", "annual"])
  func twice(template: String) throws {
    let bench: Workbench
    if template == "annual" {
      bench = try Workbench.withSample()
      #expect(try bench.run("report", "annual", "-p", "project", "-o", "book.pdf").code == 0)
    } else {
      bench = try Self.drawn(template: template)
    }
    let report = template == "annual" ? "annual" : "book"
    let (pdf, manifest) = (
      try bench.folder.bytes("book.pdf"), try bench.folder.text("book.manifest.json")
    )
    #expect(manifest.contains("\"sha256\"") && !manifest.contains(bench.folder.path("")))
    let again = try bench.run("report", report, "-p", "project", "-o", "book.pdf")
    #expect(again.code == 0)
    #expect(again.messages.contains("book.pdf  as it is"), "\(again.messages)")
    #expect(try bench.folder.bytes("book.pdf") == pdf)
    // A file that somebody changed is drawn again, and is the same as before.
    try bench.folder.write("not a PDF", to: "book.pdf")
    let mended = try bench.run("report", report, "-p", "project", "-o", "book.pdf")
    #expect(mended.code == 0 && !mended.messages.contains("as it is"), "\(mended.messages)")
    #expect(try bench.folder.bytes("book.pdf") == pdf)
    #expect(try bench.folder.text("book.manifest.json") == manifest)
    #expect(try bench.folder.text("book.changes.txt").contains("Nothing has changed."))
  }

  @Test(
    "One milestone changed: only the pages that show it are drawn again, and the list names it",
    arguments: ["atlas", "atlas-plain"])
  func oneMilestone(template: String) throws {
    let bench = try Self.drawn(template: template, more: "bleed: 3mm,")
    let before = try bench.folder.bytes("book.pdf")
    try Self.write(
      "TEST,AAA-4-4,LAP,drafted,2022-05-01,day,https://example.org/a\n", to: bench)
    let run = try bench.run("report", "book", "-p", "project")
    #expect(run.code == 0, "\(run.messages)")
    // The field, those around it, and in the book with words the cover with all of them.
    let parts = template == "atlas" ? 37 : 36
    let found = try #require(
      run.messages.firstMatch(of: /(\d+) of (\d+) parts drawn, the others as before/),
      "\(run.messages)")
    #expect(Int(found.2) == parts)
    let drawn = try #require(Int(found.1))
    #expect(drawn >= 9 && drawn <= 16, "\(drawn)")
    #expect(try bench.folder.bytes("book.pdf") != before)
    try Self.expectWhole(bench)
    let changes = try bench.folder.text("book.changes.txt")
    #expect(
      changes == """
        What changed since the last edition

        Advanced
          Field 4 4: no data, now drafted

        New milestones
          Field 4 4: LAP: drafted 1 May 2022 · https://example.org/a

        """, "\(changes)")
  }

  @Test("One milestone changed: pages of the year's report without it are not drawn again")
  func oneMilestoneOfTheYear() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.run("report", "annual", "-p", "project", "-o", "book.pdf").code == 0)
    let rows = try bench.folder.text("project/status/milestones.csv")
    let changed = rows.replacing("2016-2020", with: "2016-2028")
    try #require(changed != rows)
    try bench.folder.write(changed, to: "project/status/milestones.csv")
    let run = try bench.run("report", "annual", "-p", "project", "-o", "book.pdf")
    let found = try #require(
      run.messages.firstMatch(of: /(\d+) of (\d+) parts drawn, the others as before/),
      "\(run.messages)")
    let (drawn, all) = (try #require(Int(found.1)), try #require(Int(found.2)))
    // The map is on the cover, and a page of its own.
    #expect(drawn >= 2 && drawn < all - 1, "\(drawn) of \(all)")
    #expect(try bench.folder.text("book.changes.txt").contains("Old Port: lapsed, now in force"))
    let whole = try bench.run(
      "report", "annual", "-p", "project", "-o", "whole.pdf", "--no-manifest")
    #expect(whole.code == 0, "\(whole.messages)")
    #expect(try bench.folder.bytes("whole.pdf") == bench.folder.bytes("book.pdf"))
  }

  @Test(
    "Whatever changes, what is put together is what is drawn at once",
    arguments: ["atlas", "atlas-plain"])
  func equalBytes(template: String) throws {
    let bench = try Self.drawn(template: template)
    let edits: [() throws -> Void] = [
      // A category that no unit had, far from most; a source more in the small print.
      {
        try Self.write(
          "TEST,AAA-0-5,LAP,workshop,2022,year,https://example.org/b\n"
            + "TEST,AAA-5-5,LAP,evaluated,2023,year,https://example.org/c\n", to: bench)
      },
      // Back again.
      { try Self.write("", to: bench) },
      // Another name.
      {
        let fields = try bench.folder.text("project/fields.geojson")
        try bench.folder.write(
          fields.replacing("Field 3 3", with: "Meadow"), to: "project/fields.geojson")
      },
      // Another title.
      {
        let project = try bench.folder.text("project/peacemap.yaml")
        try bench.folder.write(
          project.replacing("title: Fields", with: "title: Meadows"), to: "project/peacemap.yaml")
      },
    ]
    for edit in edits {
      try edit()
      let run = try bench.run("report", "book", "-p", "project")
      #expect(run.code == 0, "\(run.messages)")
      try Self.expectWhole(bench)
    }
    // What the run chooses.
    for options in [
      ["--theme", "dark"], ["--paper", "Letter"], ["--as-of", "2022-06-01"], [],
    ] {
      let run = try bench.run(["report", "book", "-p", "project"] + options)
      #expect(run.code == 0, "\(run.messages)")
      try Self.expectWhole(bench, options)
    }
  }

  @Test("Kept pages that are damaged are drawn again")
  func damagedPages() throws {
    let bench = try Self.drawn(template: "atlas-plain")
    let folder = bench.folder.path("cache/peacemap")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pages") })
    let path = URL(fileURLWithPath: "\(folder)/\(name)")
    var bytes = try Data(contentsOf: path)
    for position in stride(from: 600, to: bytes.count, by: bytes.count / 40) {
      bytes[position] ^= 0x15
    }
    try bytes.write(to: path)
    try Self.write("TEST,AAA-4-4,LAP,drafted,2022,year,https://example.org/a\n", to: bench)
    let run = try bench.run("report", "book", "-p", "project")
    #expect(run.code == 0, "\(run.messages)")
    try Self.expectWhole(bench)
  }

  @Test("The pages of a report that is gone go from the cache with the next report")
  func gone() throws {
    let bench = try Self.drawn(template: "atlas-plain")
    func count() throws -> Int {
      try bench.folder.names(in: "cache/peacemap").count { $0.hasSuffix(".pages") }
    }
    #expect(try count() == 1)
    #expect(try bench.run("report", "book", "-p", "project", "-o", "second.pdf").code == 0)
    #expect(try count() == 2)
    try FileManager.default.removeItem(atPath: bench.folder.path("second.pdf"))
    #expect(try bench.run("report", "book", "-p", "project", "-o", "third.pdf").code == 0)
    #expect(try count() == 2)
  }

  @Test("Without a manifest nothing of an earlier run stays: no manifest, no list, no pages")
  func nothingKept() throws {
    let bench = try Self.drawn(template: "atlas-plain")
    try Self.write("TEST,AAA-4-4,LAP,drafted,2022,year,https://example.org/a\n", to: bench)
    #expect(try bench.run("report", "book", "-p", "project").code == 0)
    #expect(bench.folder.exists("book.changes.txt"))
    // What a run that was killed leaves; no process has this number.
    let name = try #require(
      try bench.folder.names(in: "cache/peacemap").first { $0.hasSuffix(".pages") })
    try bench.folder.write("PeaceMap pages 1\n", to: "cache/peacemap/.\(name).4194999.1.part")
    try bench.folder.write("PeaceMap pages 1\n", to: "cache/peacemap/.other.pages.4194999.1.part")
    #expect(try bench.run("report", "book", "-p", "project", "--no-manifest").code == 0)
    #expect(bench.folder.exists("book.pdf"))
    #expect(!bench.folder.exists("book.manifest.json") && !bench.folder.exists("book.changes.txt"))
    #expect(
      try !bench.folder.names(in: "cache/peacemap").contains {
        $0.contains(".pages") || $0.hasSuffix(".report")
      })
  }

  @Test("A list of changes that belongs to nothing goes; another program's file is drawn again")
  func others() throws {
    let bench = try Self.drawn(template: "atlas-plain")
    try FileManager.default.removeItem(atPath: bench.folder.path("book.manifest.json"))
    try bench.folder.write("old\n", to: "book.changes.txt")
    #expect(try bench.run("report", "book", "-p", "project").code == 0)
    #expect(!bench.folder.exists("book.changes.txt"))
    let record = try #require(
      try bench.folder.names(in: "cache/peacemap").first { $0.hasSuffix(".report") })
    let text = try bench.folder.text("cache/peacemap/\(record)")
    try bench.folder.write(
      text.replacing("FileStamp", with: "Other"), to: "cache/peacemap/\(record)")
    let run = try bench.run("report", "book", "-p", "project")
    #expect(run.code == 0 && !run.messages.contains("as it is"), "\(run.messages)")
    #expect(try bench.run("report", "book", "-p", "project").messages.contains("as it is"))
  }

  @Test("A milestone that is taken out is counted and not named; two reports are compared")
  func takenOut() throws {
    let bench = try AtlasReportTests.bench(side: 2)
    try Self.write("TEST,AAA-1-1,LAP,adopted,2022,year,https://example.org/hidden\n", to: bench)
    #expect(try bench.run("report", "book", "-p", "project", "-o", "old/").code == 0)
    try bench.folder.write(bench.folder.bytes("old/book.pdf"), to: "new/book.pdf")
    try bench.folder.write(
      bench.folder.bytes("old/book.manifest.json"), to: "new/book.manifest.json")
    try Self.write("", to: bench)
    #expect(try bench.run("report", "book", "-p", "project", "-o", "new/").code == 0)
    let changes = try bench.folder.text("new/book.changes.txt")
    #expect(changes.contains("Milestones no longer in the data\n  1\n"), "\(changes)")
    #expect(changes.contains("Units without data now: 1"), "\(changes)")
    #expect(!changes.contains("Field 1 1") && !changes.contains("hidden"), "\(changes)")
    #expect(try !bench.folder.text("new/book.manifest.json").contains("hidden"))
    // Who has both files sees what is gone.
    let run = try bench.run("diff", "old/book.pdf", "new/book.manifest.json")
    #expect(run.code == 1, "\(run.messages)")
    #expect(run.lines.contains("  Field 1 1 (AAA-1-1): in force, now no data"), "\(run.text)")
    #expect(run.lines.contains("Changed pages"), "\(run.text)")
    #expect(try bench.run("diff", "old/book.pdf", "old/book.pdf").code == 0)
    // A PDF is not compared by the manifest of another one.
    try bench.folder.write(bench.folder.bytes("old/book.pdf"), to: "mixed/book.pdf")
    try bench.folder.write(
      bench.folder.bytes("new/book.manifest.json"), to: "mixed/book.manifest.json")
    bench.expect(
      try bench.run("diff", "old/book.pdf", "mixed/book.pdf"), code: 4,
      says: ["mixed/book.pdf is not the file that its manifest is of"])
    // The manifest knows the bytes of its own file.
    #expect(try bench.run("verify", "new/book.pdf", "-p", "project").code == 0)
    try bench.folder.write(bench.folder.bytes("old/book.pdf"), to: "new/book.pdf")
    let alone = try bench.run("verify", "old/book.pdf")
    #expect(alone.code == 0, "\(alone.messages)")
    #expect(alone.lines.contains { $0.hasSuffix("its manifest alone: name a project or an atlas") })
    let other = try bench.run("verify", "new/book.pdf", "-p", "project")
    #expect(other.code == 1)
    #expect(other.text.contains("other than its manifest says"), "\(other.text)")
  }

  @Test("An atlas, the only report whose pages are kept, can be made to count no members")
  func memberRate() throws {
    let bench = try Self.drawn(template: "atlas-plain")
    let before = try bench.folder.bytes("book.pdf")
    for fill in ["fill: {count: members, per: numbers}", "symbols: {count: members}"] {
      let project = try bench.folder.text("project/peacemap.yaml")
      let changed = project.replacing(
        /extent: AAA, +fill: \{status: plans\}/, with: "extent: AAA, \(fill)")
      try #require(changed != project)
      try bench.folder.write(changed, to: "project/peacemap.yaml")
      let refused = try bench.run("report", "book", "-p", "project")
      #expect(refused.code == 3, "\(refused.messages)")
      #expect(refused.messages.contains("reports.book."), "\(refused.messages)")
      #expect(try bench.folder.bytes("book.pdf") == before)
      try bench.folder.write(project, to: "project/peacemap.yaml")
    }
  }

  @Test("No manifest tells of members that its report counts")
  func members() throws {
    let bench = try Workbench()
    try MembersProject.write(to: bench, ledger: false)
    let project = try bench.folder.text("project/peacemap.yaml")
    try bench.folder.write(
      project.replacing(
        "server:",
        with: """
          reports:
            annual: {template: annual, title: Year, maps: [members], members: true}
          server:
          """), to: "project/peacemap.yaml")
    let run = try bench.run("report", "annual", "-p", "project")
    #expect(run.code == 0, "\(run.messages)")
    let manifest = try bench.folder.text("annual.manifest.json")
    #expect(!manifest.contains("Invented") && !manifest.contains("Concealed"))
    #expect(!manifest.contains("members"))
    // Neither do the pages that are kept: as they are written, and unpacked as they would be drawn.
    let kept = try #require(
      try bench.folder.names(in: "cache/peacemap").first { $0.hasSuffix(".pages") })
    let pages = try bench.folder.bytes("cache/peacemap/\(kept)")
    let count = manifest.components(separatedBy: "\"digest\"").count - 1
    let keptCount = String(decoding: pages, as: Unicode.ASCII.self)
      .matches(of: /(?:[0-9a-f]{64} ){3} \d+\n/).count
    // Not the cover with the map, the map, the contents down to countries, the directory.
    #expect(keptCount > 0 && keptCount <= count - 4, "\(keptCount) of \(count)")
  }
}
