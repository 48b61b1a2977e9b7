import AtlasFile
import Diagnostics
import HostSystem
import Synchronization
import Testing

@testable import Preparation

@Suite("Answering a request")
struct PreparationCommandTests {
  /// What a command sent and wrote, and how it ended.
  private struct Answer {
    var exit: PreparationExit
    var messages: [PreparationMessage]
    var output: String

    var diagnostics: [Diagnostic] {
      messages.compactMap { if case .diagnostic(let diagnostic) = $0 { diagnostic } else { nil } }
    }
  }

  private func answer(_ request: PreparationRequest) -> Answer {
    let messages = Mutex<[PreparationMessage]>([])
    let output = Mutex("")
    let command = PreparationCommand(request) { message in
      messages.withLock { $0.append(message) }
    } write: { text in
      output.withLock { $0 += text }
    }
    let exit = command.run()
    return Answer(
      exit: exit, messages: messages.withLock { $0 }, output: output.withLock { $0 })
  }

  @Test("Requests and messages come back from JSON as they were")
  func protocolRoundTrip() throws {
    let requests: [PreparationRequest] = [
      .prepare(.init(project: "/p", output: "/o.atlas", record: "/o.json", today: "2026-11-23")),
      .check(.init(project: "/p", today: "2026-11-23")),
      .join(.init(boundaries: "b", table: "t", where: ["iso3=NPL"], keys: ["a=b"])),
      .inspect(.init(path: "f", format: .json)),
    ]
    for request in requests {
      #expect(try PreparationRequest(json: try request.json()) == request)
    }
    let text = #"{"command":"join","boundaries":"b","table":"t","names":["DISTRICT=unit_name"]}"#
    let read = try PreparationRequest(json: Array(text.utf8))
    guard case .join(let part) = read else {
      Issue.record("expected a join")
      return
    }
    #expect(part.names == ["DISTRICT=unit_name"])
    #expect(part.format == nil)
    let message = PreparationMessage.progress("boundaries provinces", done: 0.4)
    #expect(try message.line() == "{\"done\":0.4,\"progress\":\"boundaries provinces\"}\n")
    let diagnostic = PreparationMessage.diagnostic(Diagnostic(.note, "a-code", "words"))
    #expect(try PreparationMessage(line: try diagnostic.line()) == diagnostic)
  }

  @Test("Preparing tells its steps in order and ends at one")
  func prepare() throws {
    let project = try SmallProject()
    let output = project.path("out.atlas")
    let answer = answer(
      .prepare(.init(project: project.folder, output: output, today: "2026-11-23")))
    #expect(answer.exit == .done)
    let steps = answer.messages.compactMap {
      if case .progress(_, let done) = $0 { done } else { nil }
    }
    #expect(steps == steps.sorted())
    #expect(steps.last == 1)
    #expect(FileSystem.kind(of: output) == .file)
  }

  @Test("A failed preparation leaves no file")
  func failure() throws {
    let project = try SmallProject()
    try FileSystem.remove(project.path("units.csv"))
    let output = project.path("out.atlas")
    let answer = answer(
      .prepare(.init(project: project.folder, output: output, today: "2026-11-23")))
    #expect(answer.exit == .cannotAccess)
    #expect(answer.diagnostics.contains { $0.severity == .error })
    #expect(FileSystem.kind(of: output) == .missing)
  }

  @Test("An output that cannot be written is an error of access")
  func unwritable() throws {
    let project = try SmallProject()
    let answer = answer(
      .prepare(
        .init(
          project: project.folder, output: project.path("units.csv/out.atlas"),
          today: "2026-11-23")))
    #expect(answer.exit == .cannotAccess)
    #expect(answer.diagnostics.last?.code == "cannot-write")
  }

  @Test("A check writes nothing and finds the unmatched rows")
  func check() throws {
    let project = try SmallProject()
    let before = try FileSystem.names(in: project.folder)
    let answer = answer(.check(.init(project: project.folder, today: "2026-11-23")))
    #expect(answer.exit == .problemsFound)
    #expect(answer.diagnostics.contains { $0.code == "unmatched-row" })
    #expect(try FileSystem.names(in: project.folder) == before)
  }

  @Test(
    "A join prints its ledger in three forms",
    arguments: [
      (
        PreparationRequest.JoinRequest.Format.text,
        "8 rows: 2 matched, 0 unmatched, 6 outside"
      ),
      (.json, "\"rows\": 8"), (.csv, "matched,2,,Alpha,,Alpha,Alpha,name,"),
    ])
  func join(format: PreparationRequest.JoinRequest.Format, expected: String) throws {
    let project = try SmallProject()
    let answer = answer(
      .join(
        .init(
          boundaries: project.path("provinces.geojson"), table: project.path("milestones.csv"),
          where: ["iso3=AAA"], names: ["name"], format: format)))
    #expect(answer.exit == .done)
    #expect(answer.output.contains(expected))
  }

  @Test("The ledger's text names each unit once and says how rows were matched in words")
  func words() throws {
    let project = try SmallProject()
    try project.write("name\nALPHA\nBetta\n", to: "table.csv")
    let text = answer(
      .join(
        .init(
          boundaries: project.path("provinces.geojson"), table: project.path("table.csv"),
          names: ["name"]))
    ).output
    #expect(text.contains("3 units have no row:\n  Bêta, Gamma, Delta\n"))
    #expect(
      text.contains(
        "1 row matched by folding (case, accents and punctuation apart):\n"
          + "  row 2 ALPHA → Alpha\n"))
    #expect(text.contains("1 row joined nothing:\n  row 3 Betta: no unit is called \"Betta\"\n"))
    #expect(text.contains("    perhaps Bêta: one letter differs\n"))
  }

  @Test("Accepting rows writes the whole row in the file's own style, and then they join")
  func accept() throws {
    let project = try SmallProject()
    for (old, new) in [("code", "ADM1_PCODE"), ("country", "iso3"), ("name", "ADM1_EN")] {
      try project.replace("\"\(old)\":", with: "\"\(new)\":", in: "provinces.geojson")
    }
    try project.write("name\nGama\n\"Delt, the\"\n", to: "table.csv")
    let header = "why;alias;code;iso3;level;parent_code;accepted_on;note\r\n"
    try project.write(header, to: "accepted.csv")
    func request(_ accepted: [String]) -> PreparationRequest {
      .join(
        .init(
          boundaries: project.path("provinces.geojson"), table: project.path("table.csv"),
          keys: ["ADM1_PCODE=name"], names: ["ADM1_EN=name"], aliases: project.path("accepted.csv"),
          format: .json, accept: accepted, why: "checked", today: "2026-11-23"))
    }
    let run = answer(request(["2=BBB-1", "3=AAA-2"]))
    #expect(run.exit == .done, "\(run.diagnostics)")
    #expect(run.output.contains(#"{"row": 2, "code": "BBB-1", "how": "alias"}"#))
    #expect(run.output.contains(#"{"row": 3, "code": "AAA-2", "how": "alias"}"#))
    func text() throws -> String {
      String(decoding: try FileSystem.bytes(of: project.path("accepted.csv")), as: UTF8.self)
    }
    let expected =
      header + "checked;Gama;BBB-1;BBB;1;;2026-11-23;\r\n"
      + "checked;Delt, the;AAA-2;AAA;1;;2026-11-23;\r\n"
    #expect(try text() == expected)
    // The same again adds nothing; another unit for the same row names the row of the file.
    #expect(answer(request(["2=BBB-1"])).exit == .done)
    let contradiction = answer(request(["2=AAA-1"]))
    #expect(contradiction.exit == .usage)
    #expect(contradiction.diagnostics.last?.place.row == 2)
    #expect(contradiction.diagnostics.last?.place.file == project.path("accepted.csv"))
    let unknown = answer(request(["2=BBB-7"]))
    #expect(unknown.exit == .usage)
    #expect(unknown.diagnostics.last?.code == "unknown-code")
    #expect(try text() == expected)
  }

  @Test("An aliases file without the columns for the whole row is refused")
  func narrowAliases() throws {
    let project = try SmallProject()
    try project.replace("\"country\":", with: "\"iso3\":", in: "provinces.geojson")
    try project.write("name\nGama\n", to: "table.csv")
    try project.write("alias,code,why,accepted_on\n", to: "accepted.csv")
    let run = answer(
      .join(
        .init(
          boundaries: project.path("provinces.geojson"), table: project.path("table.csv"),
          keys: ["code=name"], names: ["name"], aliases: project.path("accepted.csv"),
          accept: ["2=BBB-1"], why: "checked", today: "2026-11-23")))
    #expect(run.exit == .badData)
    #expect(run.diagnostics.last?.message == "the aliases file has no column iso3")
  }

  @Test("Joins that cannot be made say why")
  func impossibleJoins() throws {
    let project = try SmallProject()
    let boundaries = project.path("provinces.geojson")
    let table = project.path("milestones.csv")
    func exit(_ request: PreparationRequest.JoinRequest) -> PreparationExit {
      answer(.join(request)).exit
    }
    #expect(exit(.init(boundaries: boundaries, table: table)) == .usage)
    #expect(exit(.init(boundaries: boundaries, table: table, keys: ["kode"])) == .badData)
    #expect(
      exit(.init(boundaries: boundaries, table: table, keys: ["code"], names: ["a", "b"]))
        == .usage)
    #expect(
      exit(.init(boundaries: project.path("none.shp"), table: table, keys: ["code"]))
        == .cannotAccess)
    #expect(
      exit(.init(boundaries: boundaries, table: table, names: ["name"], require: 0.9))
        == .problemsFound)
  }

  @Test("An inspection names layers, columns and extent")
  func inspect() throws {
    let project = try SmallProject()
    let text = answer(.inspect(.init(path: project.path("provinces.geojson")))).output
    #expect(text.contains("4 features"))
    #expect(text.contains("extent: 0.0 to 2.0 degrees east, 0.0 to 2.0 north"))
    let json = answer(
      .inspect(.init(path: project.path("provinces.geojson"), format: .json))
    ).output
    #expect(json.contains("\"features\" : 4"))
    #expect(answer(.inspect(.init(path: project.path("none.gpkg")))).exit == .cannotAccess)
  }
}
