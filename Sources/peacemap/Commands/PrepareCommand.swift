import CommandArguments
import HostSystem
import Localization

/// `peacemap prepare`: sources to one atlas file.
enum PrepareCommand {
  static let command = Command(
    "prepare", "Build the atlas from the project's sources",
    discussion: """
      Other commands prepare by themselves when a source, the project file or the format changed. An \
      atlas written with -o can be shipped to any number of machines. It holds of members only the \
      counts that a map shows, for print and web; --purpose writes those of one purpose alone.

      --release NAME issues an edition: it also enters in the release ledger of the project what the \
      atlas tells of members. Later counts are protected against it, and peacemap withdraw tells \
      which editions contained a member.
      """,
    options: [
      CommandOption(
        CommonOptions.output, "o", .path, placeholder: "FILE.atlas",
        "A file of its own (default: the project's place in the cache)"),
      CommandOption(
        "purpose", nil, .choice(PublicationPurpose.allCases.map(\.rawValue)),
        placeholder: "PURPOSE", "Members for this purpose only; needs -o"),
      CommandOption(
        "release", nil, .text, placeholder: "NAME",
        "Enter the atlas in the release ledger under this name; needs -o"),
    ] + CommonOptions.onProject)

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let started = ProcessEnvironment.monotonicSeconds
    let supply = AtlasSupply(context: context, folder: try context.projectFolder())
    let purpose = context.invocation.text("purpose")
    let release = context.invocation.text("release")
    let path: String
    if let output = context.invocation.text(CommonOptions.output) {
      path = output
      try supply.prepare(
        output: context.environment.absolute(output), record: nil, purpose: purpose,
        release: release, tellsWhatIsWritten: true)
    } else {
      guard purpose == nil else {
        throw ToolFailure(
          .usage, "purpose", "--purpose needs -o FILE.atlas",
          advice: "the cached atlas serves every purpose of the project")
      }
      guard release == nil else {
        throw ToolFailure(
          .usage, "release", "--release needs -o FILE.atlas",
          advice: "what is issued is a file of its own, which the cached atlas is not")
      }
      path = try supply.preparedAnew()
    }
    let milliseconds = (ProcessEnvironment.monotonicSeconds - started) * 1000
    context.terminal.note("\(path)  \(Int(milliseconds.rounded())) ms")
    return .done
  }
}
