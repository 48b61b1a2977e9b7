import CommandArguments
import HostSystem

/// Where the files of a command go: to one file, to a folder, or here under their own names.
struct OutputTarget {
  /// What `--output` names; nil for files here.
  let output: String?
  /// True when the output is a folder or ends with a slash.
  let isFolder: Bool
  private let context: ToolContext

  /// Reads `--output`. A folder that is missing is made with the first file, not before.
  init(_ context: ToolContext) {
    self.context = context
    output = context.invocation.text(CommonOptions.output)
    isFolder =
      output.map {
        $0.hasSuffix("/") || FileSystem.kind(of: context.environment.absolute($0)) == .folder
      } ?? false
  }

  /// Throws a usage error when so many files cannot go there.
  func check(count: Int, of things: String) throws(ToolFailure) {
    guard let output, !isFolder, count > 1 else { return }
    throw ToolFailure(
      .usage, "one-file", "\(count) \(things) cannot go to one file",
      advice: "name a folder: -o \(output)/")
  }

  /// The file of a name with an ending: the output itself, in it when it is a folder, or here.
  func path(_ name: String, _ ending: String) -> String {
    guard let output else { return "\(name).\(ending)" }
    return isFolder ? FilePath.join(output, "\(name).\(ending)") : output
  }

  /// Writes a file whole and says so with the time since `started`.
  func write(
    _ bytes: [UInt8], _ name: String, _ ending: String, started: Double
  ) throws(ToolFailure) {
    if isFolder, let output {
      do {
        try FileSystem.createFolder(context.environment.absolute(output))
      } catch {
        throw ToolFailure(error)
      }
    }
    try context.write(bytes, to: path(name, ending), started: started)
  }

  /// `map`, or `map.fr` where there are several languages.
  static func name(_ id: String, _ language: String?, of languages: [String?]) -> String {
    languages.count > 1 ? "\(id).\(language ?? "")" : id
  }
}
