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

  /// Endings that name a format of files, of this tool or of others.
  private static let knownEndings: Set<String> = [
    "png", "svg", "pdf", "csv", "json", "html", "htm", "txt", "jpg", "jpeg", "gif", "webp", "tif",
    "tiff", "xlsx",
  ]

  /// Throws a usage error when the output's ending names another format than those asked for.
  func checkEnding(fits formats: [String]) throws(ToolFailure) {
    guard let output, !isFolder else { return }
    let ending = FilePath.ending(of: output)
    guard Self.knownEndings.contains(ending), !formats.contains(ending) else { return }
    let format = formats.joined(separator: " or ")
    throw ToolFailure(
      .usage, "format", "\(output) would hold \(format), which its ending does not say",
      advice: "end the name with .\(formats.first ?? ""), or ask for another --format")
  }

  /// The file of a name with an ending: the output itself, in it when it is a folder, or here.
  func path(_ name: String, _ ending: String) -> String {
    guard let output else { return "\(name).\(ending)" }
    return isFolder ? FilePath.join(output, "\(name).\(ending)") : output
  }

  /// A file to be written: its bytes, its name without and with its ending, and how long it took.
  struct File {
    var bytes: [UInt8]
    var name: String
    var ending: String
    var seconds: Double
  }

  /// Writes a file whole and says so with the time since `started`.
  func write(
    _ bytes: [UInt8], _ name: String, _ ending: String, started: Double
  ) throws(ToolFailure) {
    let seconds = ProcessEnvironment.monotonicSeconds - started
    try write([File(bytes: bytes, name: name, ending: ending, seconds: seconds)])
  }

  /// Writes all files whole or none, and says so. A folder that was made for them goes again when
  /// they cannot be written.
  func write(_ files: [File]) throws(ToolFailure) {
    let environment = context.environment
    do throws(SystemError) {
      var made: [String] = []
      if isFolder, let output { made = try FileSystem.createFolder(environment.absolute(output)) }
      do throws(SystemError) {
        try AtomicFile.write(
          files.map {
            AtomicFile.Part($0.bytes, environment.absolute(path($0.name, $0.ending)))
          })
      } catch {
        for folder in made.reversed() { FileSystem.removeEmptyFolder(folder) }
        throw error
      }
    } catch {
      throw ToolFailure(error)
    }
    for file in files {
      let milliseconds = Int((file.seconds * 1000).rounded())
      context.terminal.note(
        "\(path(file.name, file.ending))  \(file.bytes.count) bytes  \(milliseconds) ms")
    }
  }

  /// Writes a file whose bytes come one after the other, whole or not at all. A folder that was made
  /// for it goes again when it cannot be written.
  /// - Parameter body: false where the file is not to be kept.
  /// - Returns: its length; nil where it was not kept.
  func writeGrowing(
    _ path: String, _ body: (GrowingFile) throws(ToolFailure) -> Bool
  ) throws(ToolFailure) -> Int? {
    let environment = context.environment
    var made: [String] = []
    let file: GrowingFile
    do throws(SystemError) {
      if isFolder, let output { made = try FileSystem.createFolder(environment.absolute(output)) }
      file = try GrowingFile(for: environment.absolute(path))
    } catch {
      for folder in made.reversed() { FileSystem.removeEmptyFolder(folder) }
      throw ToolFailure(error)
    }
    var isKept = false
    defer {
      if !isKept {
        file.abandon()
        for folder in made.reversed() { FileSystem.removeEmptyFolder(folder) }
      }
    }
    guard try body(file) else { return nil }
    do {
      try file.finish()
    } catch {
      throw ToolFailure(error)
    }
    isKept = true
    return file.byteCount
  }

  /// `map`, or `map.fr` where there are several languages.
  static func name(_ id: String, _ language: String?, of languages: [String?]) -> String {
    languages.count > 1 ? "\(id).\(language ?? "")" : id
  }
}
