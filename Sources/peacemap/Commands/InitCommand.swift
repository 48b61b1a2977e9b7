import CommandArguments
import HostSystem

/// `peacemap init`: a new project that draws its first map at once.
enum InitCommand {
  static let command = Command(
    "init", "Make a new project with comments and sample files",
    positionals: [
      CommandPositional(
        "dir", .one, kind: .path,
        "The project's folder, made if needed; no file in it is overwritten")
    ],
    options: CommonOptions.everywhere,
    examples: [
      Command.Example(
        "peacemap init my-map && cd my-map && peacemap render sample",
        "a project of four invented districts, and its map as sample.png")
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let name = context.invocation.text("dir") ?? ""
    let folder = context.environment.absolute(name)
    for (path, _) in SampleProject.files
    where FileSystem.kind(of: FilePath.join(folder, path)) != .missing {
      throw ToolFailure(
        .failed, "exists", "\(FilePath.join(name, path)) is there already",
        advice: "choose an empty folder; nothing was written")
    }
    do {
      for (path, text) in SampleProject.files {
        let file = FilePath.join(folder, path)
        try FileSystem.createFolder(FilePath.parent(of: file))
        try AtomicFile.write(text, to: file)
        context.terminal.note(FilePath.join(name, path))
      }
    } catch {
      throw ToolFailure(error)
    }
    context.terminal.note("next: cd \(name) && peacemap render sample")
    return .done
  }
}
