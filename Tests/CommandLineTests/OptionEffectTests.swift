import Foundation
import HostSystem
import Testing

/// No option is taken and ignored: it has its effect, or is refused with a reason.
@Suite struct OptionEffectTests {
  @Test(
    "A key that preparation has read cannot be set for one run",
    arguments: [
      ("data-date=2020-01-01", "--as-of DATE"),
      ("boundaries.districts.source=other.geojson", "change it in peacemap.yaml"),
      ("unit-types.district=below", "change it in peacemap.yaml"),
      ("members.policy.minimum-count=3", "change it in peacemap.yaml"),
    ])
  func preparedKeys(setting: String, advice: String) throws {
    let bench = try Workbench.withSample()
    let key = try #require(setting.split(separator: "=").first)
    let run = try bench.render("map.png", "--set", setting)
    bench.expect(
      run, code: 2, says: ["\"\(key)\" cannot be set for one run", advice], without: "map.png")
    #expect(run.errors.count == 1, "\(run.messages)")
  }

  @Test("--watch follows sources, which --atlas does without; --atlas needs no --project")
  func exclusive() throws {
    let bench = try Workbench()
    let watched = try bench.run("render", "sample", "--atlas", "a.atlas", "--watch")
    bench.expect(watched, code: 2, says: ["--watch cannot be given with --atlas"])
    for command in ["render", "report", "table", "explain"] {
      let run = try bench.run(command, "sample", "--atlas", "a.atlas", "--project", "project")
      bench.expect(run, code: 2, says: ["--project cannot be given with --atlas"])
    }
  }

  @Test(
    "A server's option that makes no sense is refused before anything is served",
    arguments: [
      (["--disk-cache", "5"], "--disk-cache has no folder"),
      (["--address", "maps.example.org"], "'maps.example.org' is no address of a site"),
      (["--address", "https:///x"], "'https:///x' is no address of a site"),
      (["--max-pixels", "9"], "--max-pixels: 9 is out of range"),
      (["--network-threads", "0"], "--network-threads: 0 is out of range"),
    ])
  func serve(arguments: [String], sentence: String) throws {
    let bench = try Workbench.withSample()
    let run = try bench.run(["serve", "-p", "project"] + arguments)
    bench.expect(run, code: 2, says: [sentence])
  }

  @Test(
    "A file's ending that names another format is refused, and chooses it where none is named",
    arguments: [
      ["report", "annual", "-o", "a.png"], ["report", "annual", "-o", "a.csv"],
      ["render", "sample", "-f", "svg", "-o", "a.png"],
      ["table", "sample", "-f", "html", "-o", "a.csv"],
    ])
  func endings(arguments: [String]) throws {
    let bench = try Workbench.withSample()
    let run = try bench.run(arguments + ["-p", "project"])
    bench.expect(run, code: 2, says: ["a."], without: arguments.last)
    #expect(run.errors.count == 1, "\(run.messages)")
  }

  @Test("An empty name of a file is refused; the project file stands for its folder")
  func names() throws {
    let bench = try Workbench.withSample()
    bench.expect(
      try bench.run("render", "sample", "-p", "project", "-o", ""), code: 2,
      says: ["-o: '' is not a file or folder"])
    let run = try bench.run("check", "-p", "project/peacemap.yaml")
    #expect(run.code == 0, "\(run.messages)")
    bench.expect(
      try bench.run("completion", "tcsh"), code: 2, says: ["SHELL: 'tcsh' is not valid"])
    #expect(try bench.run("completion", "--help").text.contains("SHELL"))
  }

  @Test("One map named twice is drawn once; a setting of another map is refused")
  func once() throws {
    let bench = try Workbench.withSample()
    let twice = try bench.run("render", "sample", "sample", "-p", "project", "-o", "map.svg")
    #expect(twice.code == 0, "\(twice.messages)")
    try bench.folder.replace(
      "maps:\n  sample:",
      with: "maps:\n  other: {title: Other, boundaries: districts, extent: [D01]}\n  sample:",
      in: "project/peacemap.yaml")
    let run = try bench.render("other.svg", "--set", "maps.other.title=x")
    bench.expect(run, code: 2, says: ["\"maps.other.title\" changes nothing that is shown"])
    #expect(!bench.folder.exists("other.svg"))
  }

  @Test("A report of a country that no boundaries have says so and advises no map")
  func unknownCountry() throws {
    let bench = try Workbench.withSample()
    let run = try bench.run(
      "report", "annual", "-p", "project", "--set", "reports.annual.countries=[XXX]")
    bench.expect(
      run, code: 3, says: ["the report shows XXX, which no boundaries of the project have"])
    #expect(!run.messages.contains("add a map"))
  }

  @Test("A request that makes no sense leaves no folder behind")
  func noFolder() throws {
    let bench = try Workbench.withSample()
    for arguments in [
      ["render", "sampel"], ["render", "sample", "--as-of", "2027-01-01"],
      ["render", "sample", "--language", "xx"], ["render", "sample", "sampel"],
      ["report", "anual"], ["report", "annual", "--as-of", "2027-01-01"], ["table", "sampel"],
      ["render", "sample", "--set", "maps.sample.titel=x"],
    ] {
      let run = try bench.run(arguments + ["-p", "project", "-o", "folder/"])
      bench.expect(run, code: 2, says: [], without: "folder")
    }
    let wrong = try bench.run("report", "anual", "-p", "project")
    bench.expect(wrong, code: 2, says: ["no report \"anual\"; did you mean \"annual\"?"])
  }

  @Test("In all languages the table is a file each; where that cannot be it is refused")
  func tableLanguages() throws {
    let bench = try Workbench.withSample()
    try bench.folder.replace(
      "languages: [en]", with: "languages: [en, fr]", in: "project/peacemap.yaml")
    let arguments = ["table", "sample", "-p", "project", "-l", "all"]
    bench.expect(
      try bench.run(arguments), code: 2, says: ["2 languages cannot all go to standard output"])
    bench.expect(
      try bench.run(arguments + ["-o", "table.csv"]), code: 2,
      says: ["2 languages cannot go to one file; name a folder: -o table.csv/"],
      without: "table.csv")
    let run = try bench.run(arguments + ["-o", "tables/", "-f", "txt"])
    #expect(run.code == 0, "\(run.messages)")
    #expect(try bench.folder.names(in: "tables") == ["sample.en.txt", "sample.fr.txt"])
    let alone = try bench.run("table", "sample", "-p", "project", "-l", "fr", "-f", "txt")
    #expect(try bench.folder.bytes("tables/sample.fr.txt") == alone.output)
    #expect(
      try bench.folder.bytes("tables/sample.en.txt")
        != bench.folder.bytes("tables/sample.fr.txt"))
  }

  @Test("explain is about one language, says that it is English, and has no date to print")
  func explain() throws {
    let bench = try Workbench.withSample()
    bench.expect(
      try bench.run("explain", "sample", "-p", "project", "-l", "all"), code: 2,
      says: ["a map is explained in one language at a time"])
    for command in ["explain", "table"] {
      bench.expect(
        try bench.run(command, "sample", "--created", "2020-01-01"), code: 2,
        says: ["unknown option --created"])
    }
    #expect(try bench.run("explain", "--help").text.contains("The explanation is in English"))
  }

  @Test("join: --why without --accept, a filter that no row passes, columns without a common value")
  func join() throws {
    let bench = try Workbench.withSample()
    let files = [
      "join", "project/boundaries/districts.geojson", "project/status/milestones.csv",
    ]
    bench.expect(
      try bench.run(files + ["--key", "code", "--why", "because"]), code: 2,
      says: ["--why has no meaning without --accept"])
    bench.expect(
      try bench.run(files + ["--key", "code", "--key", "name"]), code: 2,
      says: ["--key is given twice"])
    let filtered = try bench.run(files + ["--key", "code", "--where", "unit_type=distrikt"])
    #expect(filtered.code == 0)
    #expect(
      filtered.messages.contains(
        "warning: no row has \"distrikt\" as its unit_type (it has district)"),
      "\(filtered.messages)")
    let apart = try bench.run(files + ["--key", "name=code"])
    #expect(apart.messages.contains("none of the 3 rows joins a unit"), "\(apart.messages)")
    #expect(apart.messages.contains("code of the table has D01, D02"))
    // No row inside is none joined.
    let gate = try bench.run(
      files + ["--key", "code", "--where", "unit_type=distrikt", "--require", "0.5"])
    bench.expect(gate, code: 1, says: ["0 of 0 rows are joined"])
  }
}
