import AtlasFile
import CommandArguments
import HostSystem

/// `peacemap inspect`: what a file holds.
enum InspectCommand {
  static let command = Command(
    "inspect", "Show layers, columns, dialect, CRS and extent of a file or PG: source",
    positionals: [CommandPositional("source", .one, kind: .path, "A file, or PG:…")],
    options: [
      CommandOption(
        "format", "f", .choice(["text", "json"]), standard: "text", "How it is printed")
    ] + CommonOptions.everywhere)

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let source = context.invocation.text("source") ?? ""
    let path = context.environment.source(source)
    let result = try PreparingHalf(context: context).run(
      .inspect(
        PreparationRequest.InspectRequest(
          path: path, format: context.invocation.text("format") == "json" ? .json : .text)))
    context.terminal.report(result.diagnostics)
    guard result.code == .done else { return result.code }
    context.terminal.write(String(decoding: result.output, as: UTF8.self))
    return .done
  }
}
