import Foundation
import HostSystem
import Testing

/// `peacemap report` of a book with a page a unit.
@Suite struct AtlasReportTests {
  /// A project of `side` times `side` squares of a tenth of a degree in country AAA, and a report of
  /// all of them.
  static func bench(side: Int) throws -> Workbench {
    let bench = try Workbench()
    var features: [String] = []
    for row in 0..<side {
      for column in 0..<side {
        let (west, south) = (10 + Double(column) / 10, Double(row) / 10)
        let corners = [(0.0, 0.0), (0.1, 0.0), (0.1, 0.1), (0.0, 0.1), (0.0, 0.0)]
          .map { "[\(west + $0.0), \(south + $0.1)]" }.joined(separator: ", ")
        features.append(
          """
          {"type": "Feature", "properties": {"code": "AAA-\(row)-\(column)", "iso3": "AAA", \
          "name": "Field \(row) \(column)"}, "geometry": {"type": "Polygon", \
          "coordinates": [[\(corners)]]}}
          """)
      }
    }
    try bench.folder.write(
      "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ",\n"))]}",
      to: "project/fields.geojson")
    try bench.folder.write(
      """
      code_system,code,instrument,milestone,date_from,date_precision,source_url
      TEST,AAA-0-0,LAP,adopted,2021-03-08,day,https://example.org/a

      """, to: "project/milestones.csv")
    try bench.folder.write(
      """
      peacemap: 1
      organisation: {name: Test}
      languages: [en, fr]
      data-date: 2026-01-01
      boundaries:
        fields:
          source: fields.geojson
          edition: made-up
          code-system: TEST
          level: 1
          fields: {code: code, name: name, parent-code: iso3}
      milestones:
        plans:
          source: milestones.csv
          boundaries: [fields]
          fields: {code-system: code_system, code: code, instrument: instrument, kind: milestone,
                   from: date_from, precision: date_precision, source: source_url}
      maps:
        all: {title: All, boundaries: fields, fill: {status: plans}}
      reports:
        book: {template: atlas-plain, title: Fields, boundaries: fields, extent: AAA, fill: {status: plans}}

      """, to: "project/peacemap.yaml")
    return bench
  }

  @Test("One run writes a file a language, of the units that --set names")
  func languages() throws {
    let bench = try Self.bench(side: 3)
    let run = try bench.run(
      "report", "book", "-p", "project", "--language", "all", "-o", "other/", "--set",
      "extent=[AAA-0-0, AAA-0-1]")
    #expect(run.code == 0, "\(run.messages)")
    #expect(
      try bench.folder.names(in: "other") == [
        "book.en.manifest.json", "book.en.pdf", "book.fr.manifest.json", "book.fr.pdf",
      ])
    let pages = try Program(system: "/usr/bin/pdfinfo").run(
      [bench.folder.path("other/book.fr.pdf")], in: "/")
    #expect(pages.text.contains("Pages:           2\n"), "\(pages.text)")
    let words = try Program(system: "/usr/bin/pdftotext").run(
      [bench.folder.path("other/book.fr.pdf"), "-"], in: "/")
    #expect(words.text.contains("en vigueur") && words.text.contains("Field 0 1"), "\(words.text)")
    // Nothing is drawn on what is no terminal.
    #expect(!run.messages.contains("\u{1B}") && !run.messages.contains("left"), "\(run.messages)")
  }

  @Test("A key that no report has is refused as it was typed")
  func unknownKey() throws {
    let bench = try Self.bench(side: 1)
    let run = try bench.run("report", "book", "-p", "project", "--set", "extend=AAA")
    bench.expect(run, code: 2, says: ["extend"])
  }

  @Test("Ctrl-C ends the program as a signal does, and leaves no half file")
  func interruption() throws {
    let bench = try Self.bench(side: 40)
    try bench.folder.write("old", to: "other/book.pdf")
    func isHalfWritten() throws -> Bool {
      try bench.folder.names(in: "other").contains { $0.hasSuffix(".part") }
    }
    // The hidden file grows while pages are drawn. The program stands still while we look, so that the
    // signal comes before the last page; where we were too slow for that, we look at another run.
    let limit = Date.now + 120
    while Date.now < limit {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try Program("peacemap").path)
      process.arguments = ["report", "book", "-p", "project", "-o", "other/book.pdf"]
      process.currentDirectoryURL = URL(fileURLWithPath: bench.folder.path(""))
      process.environment = [
        "XDG_CACHE_HOME": bench.cache, "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      while process.isRunning, try !isHalfWritten() { Thread.sleep(forTimeInterval: 0.005) }
      _ = process.suspend()
      if try isHalfWritten() {
        process.interrupt()
        _ = process.resume()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGINT)
        #expect(try bench.folder.names(in: "other") == ["book.pdf"])
        #expect(try bench.folder.text("other/book.pdf") == "old")
        return
      }
      _ = process.resume()
      process.waitUntilExit()
      try bench.folder.write("old", to: "other/book.pdf")
    }
    Issue.record("no run was seen while it drew its pages")
  }
}
