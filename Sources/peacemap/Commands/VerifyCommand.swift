import AtlasFile
import CommandArguments
import Digests
import Editions
import FoundationEssentials
import HostSystem
import Localization
import MapPipeline

/// `peacemap verify`: whether a file is what it says it is, and what would be drawn today.
enum VerifyCommand {
  static let command = Command(
    "verify", "Say what a file was made from, and whether the same would be made today",
    discussion: """
      A PNG, PDF or SVG of this program carries what it shows, the digest of the published data, that \
      of the specification with what the run chose, and the rendering version. They are compared with \
      the atlas of --atlas or of the project; without either it is only told what is in the file. \
      Beside a report's PDF its manifest says which bytes it had; an atlas file is read whole.

      What is drawn is not checked itself: only a manifest knows the bytes, and whoever changed a \
      picture could leave what it says of itself.

      Ends with 0 when everything agrees and with 1 when something does not, each told by name, or when \
      there was nothing to compare with. With --json the answer is one object: agrees, which is null \
      where nothing was compared, and told with the same names and texts.
      """,
    positionals: [
      CommandPositional("file", .one, kind: .path, "A picture, a report or an atlas")
    ],
    options: [
      CommandOption(
        CommonOptions.atlas, nil, .path, placeholder: "FILE.atlas",
        "Compare with this prepared atlas, and neither sources nor a project folder")
    ] + CommonOptions.onProject,
    exclusive: CommonOptions.exclusive,
    examples: [
      Command.Example("peacemap verify annual.pdf", "against the project of this folder"),
      Command.Example("peacemap verify map.png --atlas spring.atlas", "against an edition"),
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let name = context.invocation.text("file") ?? ""
    let path = context.environment.absolute(name)
    let kind: FileKind
    do {
      kind = try FileKind(ofFileAt: path)
    } catch {
      throw ToolFailure(error)
    }
    switch kind {
    case .atlas: return try verifyAtlas(path, name, context)
    case .pdf: return try verifyDocument(path, name, .pdf, context)
    case .png: return try verifyDocument(path, name, .png, context)
    case .svg: return try verifyDocument(path, name, .svg, context)
    case .webp:
      throw ToolFailure(
        .failed, "no-provenance", "\(name) is WebP, which carries no provenance",
        advice: "verify the PNG, PDF or SVG of the same map")
    case .json, .other:
      throw ToolFailure(
        .failed, "no-provenance", "\(name) is no PNG, PDF, SVG or atlas of this program")
    }
  }

  private static func verifyDocument(
    _ path: String, _ name: String, _ container: Provenance.Container, _ context: ToolContext
  ) throws(ToolFailure) -> ExitCode {
    let found: Provenance?
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.bytes(of: path)
      found = try Provenance(embeddedIn: bytes, as: container)
    } catch let error as SystemError {
      throw ToolFailure(error)
    } catch let error as PipelineError {
      throw ToolFailure(error)
    } catch {
      throw ToolFailure(.failed, "unexpected", "\(error)")
    }
    guard let found else {
      throw ToolFailure(
        .failed, "no-provenance",
        "\(name) does not say what it was made from: another program or an earlier version wrote it, "
          + "or its metadata were taken out")
    }
    var lines = [
      ("file", name), ("shows", found.subject), ("with", found.settings),
      (
        "made from",
        "data \(found.data.prefix(12)), specification "
          + "\(found.specification.prefix(12)), rendering \(found.rendering)"
      ),
    ]
    var isSame: Bool?
    if container == .pdf, let manifest = try manifest(besidePDF: path, name) {
      let isWhole = SHA256.hexadecimal(of: bytes) == manifest.file.sha256
      isSame = isWhole
      lines.append(
        ("bytes", isWhole ? "as its manifest says" : "other than its manifest says"))
    } else {
      lines.append(("drawing", "not checked: no manifest knows its bytes"))
    }
    if let project = try project(context) {
      do {
        let check = try ProvenanceCheck(of: found, with: project)
        lines += check.findings.map { ($0.part.rawValue, $0.sentence) }
        isSame = (isSame ?? true) && check.isSame
      } catch {
        throw ToolFailure(error)
      }
    } else {
      lines.append(
        (
          "compared",
          "with \(isSame == nil ? "nothing" : "its manifest alone"): name a project or an atlas"
        ))
    }
    try tell(lines, isSame: isSame, context)
    return isSame == true ? .done : .problems
  }

  /// Nil where there is none.
  private static func manifest(
    besidePDF path: String, _ name: String
  ) throws(ToolFailure) -> ReportManifest? {
    let manifest = ReportManifest.path(besidePDF: path)
    guard FileSystem.kind(of: manifest) == .file else { return nil }
    do {
      return try ReportManifest(
        json: FileSystem.bytes(of: manifest), name: ReportManifest.path(besidePDF: name))
    } catch let error as EditionError {
      throw ToolFailure(error)
    } catch let error as SystemError {
      throw ToolFailure(error)
    } catch {
      throw ToolFailure(.failed, "unexpected", "\(error)")
    }
  }

  private static func verifyAtlas(
    _ path: String, _ name: String, _ context: ToolContext
  ) throws(ToolFailure) -> ExitCode {
    var lines = [("file", name)]
    var isSame: Bool
    let found: AtlasManifest
    do {
      let atlas = try Atlas(path: path)
      try atlas.checkEverything()
      found = atlas.manifest
      lines.append(("holds", "data \(found.digest.prefix(12)) of \(found.dataDate)"))
      isSame = try atlas.computedDigest() == found.digest
      lines.append(
        ("bytes", isSame ? "whole, as the atlas says" : "other than the atlas says of itself"))
    } catch {
      throw ToolFailure(PipelineError(error))
    }
    if let other = try project(context)?.atlas.manifest {
      let isEqual = other.digest == found.digest && other.dataDate == found.dataDate
      isSame = isSame && isEqual
      lines.append(
        (
          "data",
          isEqual
            ? "as the compared atlas has them"
            : "others: the compared atlas has \(other.digest.prefix(12)) of \(other.dataDate)"
        ))
      if other.membersValidUntil != found.membersValidUntil {
        // The digest says nothing of the day.
        isSame = false
        func day(_ day: CalendarDate?) -> String { day.map { "until \($0)" } ?? "without end" }
        lines.append(
          (
            "members",
            "shown \(day(found.membersValidUntil)), in the compared atlas "
              + day(other.membersValidUntil)
          ))
      }
    }
    try tell(lines, isSame: isSame, context)
    return isSame ? .done : .problems
  }

  /// The named project or atlas, else that of the folder; nil where there is none.
  private static func project(_ context: ToolContext) throws(ToolFailure) -> OpenProject? {
    if let atlas = context.invocation.text(CommonOptions.atlas) {
      do {
        return try OpenProject(atlasAt: context.environment.absolute(atlas))
      } catch {
        throw ToolFailure(error)
      }
    }
    if !context.invocation.isGiven(CommonOptions.project) {
      do throws(ToolFailure) {
        _ = try context.projectFolder()
      } catch {
        return nil
      }
    }
    return try context.openCachedProject()
  }

  /// One line each, whatever the file holds; with `--json` one object of the same keys and texts, and
  /// whether all agree.
  private static func tell(
    _ lines: [(label: String, text: String)], isSame: Bool?, _ context: ToolContext
  ) throws(ToolFailure) {
    guard !context.terminal.isJSON else {
      let answer = Answer(
        agrees: isSame,
        told: Dictionary(
          lines.map { ($0.label, $0.text) }, uniquingKeysWith: { first, _ in first }))
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      do {
        let text = String(decoding: try encoder.encode(answer), as: UTF8.self)
        return context.terminal.write("\(text)\n")
      } catch {
        throw ToolFailure(.failed, "answer", "the answer cannot be written as JSON: \(error)")
      }
    }
    let width = lines.map(\.label.count).max() ?? 0
    for (label, text) in lines {
      let padding = String(repeating: " ", count: width - label.count)
      context.terminal.write("\(label)\(padding)  \(VisibleText.escaped(text))\n")
    }
  }

  private struct Answer: Encodable {
    /// Nil where nothing was compared.
    var agrees: Bool?
    var told: [String: String]

    private enum CodingKeys: CodingKey {
      case agrees, told
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(agrees, forKey: .agrees)
      try container.encode(told, forKey: .told)
    }
  }
}
