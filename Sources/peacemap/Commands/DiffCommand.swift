import AtlasFile
import CommandArguments
import Editions
import FoundationEssentials
import HostSystem
import Localization
import MapPipeline
import Wording

/// `peacemap diff`: what changed from one edition to another.
enum DiffCommand {
  static let command = Command(
    "diff", "Say what changed between two atlases or reports",
    discussion: """
      Each is an atlas file, a project's folder, a report's PDF with its manifest beside it, or that \
      manifest; the earlier one comes first. Told are units that advanced, lapsed or changed \
      otherwise, milestones and their sources, corrected joins, and of two atlases also units, \
      published numbers of members and places in the project file. Who is named as a member is \
      never told, nor numbers that one of the two may no longer show.

      Ends with 0 when nothing differs and with 1 when something does.
      """,
    positionals: [
      CommandPositional("a", .one, kind: .path, "The earlier one"),
      CommandPositional("b", .one, kind: .path, "The later one"),
    ],
    options: [
      CommandOption(
        CommonOptions.language, "l", .choice(Catalog.builtIn.map(\.language)), placeholder: "TAG",
        "The language of the text and the map (default: the first of the later one)"),
      CommandOption(
        "map", nil, .path, placeholder: "FILE",
        "Also draw where units advanced and lapsed: a PNG, WebP, SVG or PDF of the later atlas"),
      CommandOption(
        "of", nil, .text, placeholder: "MAP",
        "With --map, the map of statuses that is drawn (default: the first of the project file)"),
    ] + CommonOptions.everywhere,
    examples: [
      Command.Example("peacemap diff spring.atlas autumn.atlas", "as text"),
      Command.Example("peacemap diff spring.atlas . --map changes.png", "with a map"),
      Command.Example(
        "peacemap diff 2025/annual.pdf 2026/annual.pdf --json", "two reports, for programs"),
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let language = context.invocation.text(CommonOptions.language)
    let last = try ComparedEdition(context.invocation.text("b") ?? "", language, context)
    // Names of both are in one language, or every unit would be renamed.
    let first = try ComparedEdition(
      context.invocation.text("a") ?? "", last.facts.language, context)
    var difference = EditionDifference(from: first.facts, to: last.facts)
    if let before = first.details, let after = last.details {
      difference.add(from: before, to: after)
    }
    if let before = first.pages, let after = last.pages {
      difference.add(from: before, to: after)
    }
    try ChangeMapFile(context)?.write(from: first, to: last, language)
    if context.terminal.isJSON {
      context.terminal.write(try json(difference))
    } else {
      let words = DifferenceWords(
        language: language ?? last.facts.language, audience: .keepers)
      context.terminal.write(words.text(difference))
    }
    return difference.isEmpty ? .done : .problems
  }

  private static func json(_ difference: EditionDifference) throws(ToolFailure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(difference), as: UTF8.self) + "\n"
    } catch {
      throw ToolFailure(.failed, "answer", "the difference cannot be written as JSON: \(error)")
    }
  }
}
