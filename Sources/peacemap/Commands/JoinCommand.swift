import AtlasFile
import CommandArguments
import Diagnostics
import FoundationEssentials
import HostSystem
import Localization

/// `peacemap join`: two files, and an account of every row.
enum JoinCommand {
  static let command = Command(
    "join", "Join a table to boundaries without a project and account for every row",
    discussion: """
      Compares codes, then names inside the parent, then names folded, which is without case, \
      accents and marks, then accepted aliases; what is left is listed on both sides with \
      suggestions. A guess is never joined.
      """,
    positionals: [
      CommandPositional("boundaries", .one, kind: .path, "A file of polygons"),
      CommandPositional("table", .one, kind: .path, "A table"),
    ],
    options: [
      CommandOption(
        "format", "f", .choice(["text", "json", "csv"]), standard: "text",
        "How the ledger is printed"),
      CommandOption(
        "where", nil, .text, placeholder: "COL=VALUE", repeatable: true,
        "Only rows of the table with this value in this column, all of them when given several "
          + "times; the others are outside"),
      CommandOption(
        "key", nil, .text, placeholder: "COL[=COL]",
        "The code's column in the boundaries, and in the table where it differs; this, --name or "
          + "both are needed"),
      CommandOption(
        "name", nil, .text, placeholder: "COL[=COL]",
        "The name's column in the boundaries, and in the table where it differs"),
      CommandOption(
        "parent", nil, .text, placeholder: "COL[=COL]",
        "The columns of the parent's name, which part units of one name"),
      CommandOption(
        "aliases", nil, .path, placeholder: "FILE",
        "A table of accepted aliases, as status/aliases.csv of a new project"),
      CommandOption(
        "require", nil, .real(0...1), placeholder: "SHARE",
        "End with 1 when fewer of the rows inside are joined, or none is inside"),
      CommandOption(
        "accept", nil, .text, placeholder: "ROW=CODE", repeatable: true,
        "Write an alias for an unmatched row to the --aliases file; needs --why"),
      CommandOption("why", nil, .text, placeholder: "TEXT", "The reason of --accept"),
    ] + CommonOptions.everywhere,
    dependencies: [Command.Dependency("why", needs: "accept")],
    examples: [
      Command.Example(
        "peacemap join nepal.geojson milestones.csv --where iso3=NPL --name DISTRICT=unit_name",
        "Nepal's districts by name")
    ])

  private typealias Format = PreparationRequest.JoinRequest.Format

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let accepted = context.invocation.values("accept")
    if !accepted.isEmpty { try checkAcceptance(context) }
    let format = context.invocation.text("format").flatMap(Format.init(rawValue:)) ?? .text
    let result = try join(context, format: format, accepted: accepted)
    context.terminal.report(result.diagnostics)
    guard result.code == .done || result.code == .problems else { return result.code }
    context.terminal.write(String(decoding: result.output, as: UTF8.self))
    guard let least = context.invocation.real("require") else { return .done }
    let ledger = try ledger(context)
    let inside = ledger.table.matched + ledger.table.unmatched.count
    // None inside is none joined: a gate does not open on an empty table.
    let share = inside == 0 ? 0 : Double(ledger.table.matched) / Double(inside)
    guard share < least else { return .done }
    context.terminal.report([
      Diagnostic(
        .error, "require",
        "\(ledger.table.matched) of \(inside) rows are joined, fewer than --require \(least)")
    ])
    return .problems
  }

  private static func checkAcceptance(_ context: ToolContext) throws(ToolFailure) {
    guard context.invocation.text("aliases") != nil else {
      throw ToolFailure(.usage, "accept", "--accept needs --aliases FILE to write to")
    }
    guard context.invocation.text("why")?.isEmpty == false else {
      throw ToolFailure(
        .usage, "accept", "--accept needs --why TEXT: each correction carries its reason")
    }
  }

  private static func ledger(_ context: ToolContext) throws(ToolFailure) -> JoinLedger {
    let result = try join(context, format: .json)
    guard result.code == .done else { throw ToolFailure(result.code, result.diagnostics) }
    do {
      return try JSONDecoder().decode(JoinLedger.self, from: Data(result.output))
    } catch {
      throw ToolFailure(.failed, "ledger", "the ledger cannot be read: \(error)")
    }
  }

  private static func join(
    _ context: ToolContext, format: Format, accepted: [String] = []
  ) throws(ToolFailure) -> PreparingHalf.Result {
    let invocation = context.invocation
    return try PreparingHalf(context: context).run(
      .join(
        PreparationRequest.JoinRequest(
          boundaries: context.environment.source(invocation.text("boundaries") ?? ""),
          table: context.environment.source(invocation.text("table") ?? ""),
          where: invocation.values("where"), keys: invocation.values("key"),
          names: invocation.values("name"), parents: invocation.values("parent"),
          aliases: invocation.text("aliases").map(context.environment.absolute),
          format: format, accept: accepted, why: invocation.text("why"),
          today: context.environment.today.description)))
  }
}
