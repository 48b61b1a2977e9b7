import Foundation
import HostSystem
import Testing

/// A new project, and every command on it.
@Suite struct SampleProjectTests {
  @Test("init writes a project that check finds nothing wrong with")
  func initialised() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.folder.names(in: "project") == ["boundaries", "peacemap.yaml", "status"])
    let check = try bench.run("check", "-p", "project")
    #expect(check.code == 0, "\(check.messages)")
    #expect(check.messages.contains("no problems found"))
    // A second one would overwrite it.
    let again = try bench.run("init", "project")
    bench.expect(again, code: 4, says: ["project/peacemap.yaml is there already"])
  }

  @Test("A warning about data does not keep check from laying out the maps; it ends with 1")
  func checkFindings() throws {
    let bench = try Workbench.withSample()
    try bench.folder.replace("D03,The", with: "D09,The", in: "project/status/aliases.csv")
    try bench.folder.replace(
      "languages: [en]", with: "languages: [en, fr]", in: "project/peacemap.yaml")
    let check = try bench.run("check", "-p", "project")
    #expect(check.code == 1, "\(check.messages)")
    #expect(check.messages.contains("D09"))
    #expect(check.messages.contains("Vieux-Port"))
    #expect(check.messages.contains("kinds of problems found"))
    // A data file that cannot be read ends as it does everywhere.
    try FileSystem.remove(bench.folder.path("project/status/milestones.csv"))
    #expect(try bench.run("check", "-p", "project").code == 4)
  }

  @Test("PNG, SVG and PDF, twice the same bytes, also from a fresh cache")
  func pictures() throws {
    let bench = try Workbench.withSample()
    let arguments = [
      "render", "sample", "-p", "project", "--width", "480", "--height", "360", "-f", "png", "-f",
      "svg", "-f", "pdf", "-o",
    ]
    for place in ["first/", "second/"] {
      let run = try bench.run(arguments + [place])
      #expect(run.code == 0, "\(run.messages)")
    }
    let third = try bench.run(
      arguments + ["third/"], environment: ["XDG_CACHE_HOME": bench.folder.path("other")])
    #expect(third.code == 0)
    let starts = [
      "sample.png": [0x89] + Array("PNG\r\n".utf8), "sample.svg": Array("<?xml ".utf8),
      "sample.pdf": Array("%PDF-1".utf8),
    ]
    for (name, start) in starts {
      let bytes = try bench.folder.bytes("first/\(name)")
      #expect(Array(bytes.prefix(start.count)) == start)
      #expect(try bench.folder.bytes("second/\(name)") == bytes, "\(name)")
      #expect(try bench.folder.bytes("third/\(name)") == bytes, "\(name)")
    }
  }

  @Test("A PNG has the size that was asked for")
  func size() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.render("map.png", "--scale", "2").code == 0)
    // Width and height stand big-endian at byte 16 of a PNG (ISO/IEC 15948, 11.2.2).
    let header = try bench.folder.bytes("map.png")[16..<24]
    #expect(Array(header) == [0, 0, 3, 192, 0, 0, 2, 208])
  }

  @Test("Without -o the picture is written here, named after the map")
  func standardName() throws {
    let bench = try Workbench.withSample()
    let run = try bench.run(["render", "sample", "--dpi", "50"], in: "project")
    #expect(run.code == 0, "\(run.messages)")
    #expect(bench.folder.exists("project/sample.png"))
  }

  @Test("The table as CSV, JSON, HTML and words")
  func table() throws {
    let bench = try Workbench.withSample()
    let csv = try bench.run("table", "sample", "-p", "project", "--format", "csv")
    #expect(
      csv.lines == [
        "unit,code,status,since,until,note,source",
        "Green Plain,D04,no data,,,,",
        "North Hills,D01,in force,8 March 2021,31 December 2028,,https://example.org/north-hills",
        "Old Port,D03,lapsed,1 January 2021,31 December 2020,,https://example.org/old-port",
        "River Side,D02,drafted,June 2025,,,https://example.org/river-side",
      ])
    let json = try bench.run("table", "sample", "-p", "project", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: String]])
    #expect(rows.map { $0["status"] } == ["no data", "in force", "lapsed", "drafted"])
    let html = try bench.run("table", "sample", "-p", "project", "--format", "html")
    #expect(html.text.hasPrefix("<!DOCTYPE html>"))
    #expect(html.text.contains("North Hills"))
    let words = try bench.run("table", "sample", "-p", "project", "--format", "txt")
    #expect(words.text.contains("The map shows 4 units"))
    #expect(try bench.run("table", "sample", "-p", "project", "-o", "t.csv").code == 0)
    #expect(try bench.folder.bytes("t.csv") == csv.output)
  }

  @Test("explain gives the reasons, inspect the columns, in text and JSON")
  func reading() throws {
    let bench = try Workbench.withSample()
    let explained = try bench.run("explain", "sample", "-p", "project")
    for subject in ["as-of", "projection", "legend", "scale-bar", "labels"] {
      #expect(explained.lines.contains { $0.hasPrefix(subject) }, "\(subject)")
    }
    #expect(explained.text.contains("+proj="))
    let inspected = try bench.run("inspect", "project/boundaries/districts.geojson")
    for text in ["layer districts", "4 features", "Polygon", "EPSG:4326"] {
      #expect(inspected.text.contains(text))
    }
    let json = try bench.run("inspect", "project/status/milestones.csv", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    let layer = try #require((object?["layers"] as? [[String: Any]])?.first)
    #expect((layer["columns"] as? [[String: Any]])?.count == 14)
  }

  @Test("schema is JSON, completion is for each shell, --version and --help answer")
  func aboutItself() throws {
    let bench = try Workbench()
    let schema = try bench.run("schema")
    let object = try JSONSerialization.jsonObject(with: Data(schema.output)) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    for shell in ["bash", "zsh", "fish"] {
      let script = try bench.run("completion", shell)
      #expect(script.code == 0)
      #expect(script.text.contains("render"))
    }
    #expect(try bench.run("completion", "tcsh").code == 2)
    let version = try bench.run("--version")
    #expect(version.code == 0)
    #expect(version.text.hasPrefix("peacemap "))
    #expect(version.text.contains("PROJ 9.") || version.text.contains("PROJ "))
    let help = try bench.run("--help")
    #expect(help.code == 0)
    #expect(help.text.contains("Exit codes: 0 done"))
    let commands = [
      "init", "inspect", "join", "check", "prepare", "render", "report", "table", "explain",
      "schema", "completion",
    ]
    for command in commands {
      #expect(help.text.contains("\n  \(command) "), "\(command)")
      let own = try bench.run(command, "--help")
      #expect(own.code == 0)
      #expect(own.text.contains("Usage: peacemap \(command)"))
    }
    #expect(try bench.run([]).code == 2)
  }

  @Test("An atlas of its own draws the same picture without the project")
  func shipped() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.render("first.png").code == 0)
    #expect(try bench.run("prepare", "-p", "project", "-o", "shipped.atlas").code == 0)
    try FileManager.default.removeItem(atPath: bench.folder.path("project"))
    let run = try bench.run(
      "render", "sample", "--atlas", "shipped.atlas", "--width", "480", "--height", "360", "-o",
      "second.png")
    #expect(run.code == 0, "\(run.messages)")
    #expect(try bench.folder.bytes("second.png") == bench.folder.bytes("first.png"))
  }

  @Test("--set changes one run; --quiet is silent; --json gives diagnostics a program can read")
  func options() throws {
    let bench = try Workbench.withSample()
    #expect(try bench.render("plain.svg").code == 0)
    let changed = try bench.render("changed.svg", "--set", "maps.sample.title=Another title")
    #expect(changed.code == 0, "\(changed.messages)")
    #expect(try bench.folder.text("changed.svg").contains("Another title"))
    #expect(try !bench.folder.text("plain.svg").contains("Another title"))
    let quiet = try bench.render("quiet.svg", "--quiet")
    #expect(quiet.messages.isEmpty)
    #expect(try bench.folder.bytes("quiet.svg") == bench.folder.bytes("plain.svg"))
    let json = try bench.run("render", "sampel", "-p", "project", "--json")
    #expect(json.code == 2)
    let line = try #require(json.messages.split(separator: "\n").first)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["severity"] as? String == "error")
    #expect(object?["code"] as? String == "unknown-map")
  }
}
