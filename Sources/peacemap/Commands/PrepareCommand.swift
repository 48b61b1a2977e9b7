import CommandArguments
import HostSystem

/// `peacemap prepare`: sources to one atlas file.
enum PrepareCommand {
  static let command = Command(
    "prepare", "Build the atlas from the project's sources",
    discussion: """
      Other commands prepare by themselves when a source, the project file or the format changed. An \
      atlas written with -o can be shipped to any number of machines.
      """,
    options: [
      CommandOption(
        CommonOptions.output, "o", .path, placeholder: "FILE.atlas",
        "A file of its own (default: the project's place in the cache)")
    ] + CommonOptions.onProject)

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let started = ProcessEnvironment.monotonicSeconds
    let supply = AtlasSupply(context: context, folder: try context.projectFolder())
    let path: String
    if let output = context.invocation.text(CommonOptions.output) {
      path = output
      try supply.prepare(output: context.environment.absolute(output), record: nil)
    } else {
      path = try supply.preparedAnew()
    }
    let milliseconds = (ProcessEnvironment.monotonicSeconds - started) * 1000
    context.terminal.note("\(path)  \(Int(milliseconds.rounded())) ms")
    return .done
  }
}
