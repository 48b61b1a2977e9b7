import AtlasFile
import Diagnostics
import HostSystem

/// The other program: the only one that reads foreign files and members.
struct PreparingHalf {
  let context: ToolContext

  struct Result {
    var code: ExitCode
    var diagnostics: [Diagnostic]
    var output: [UInt8]
  }

  static let name = "peacemap-prepare"

  /// Finds the program beside this one or in `../libexec/peacemap`, never on PATH, and runs one
  /// request to its end.
  func run(_ request: PreparationRequest) throws(ToolFailure) -> Result {
    let program = try program()
    let input: [UInt8]
    do {
      input = try request.json()
    } catch {
      throw ToolFailure(.failed, "request", "the request cannot be written as JSON: \(error)")
    }
    var diagnostics: [Diagnostic] = []
    let bar = ProgressBar(context.terminal)
    let outcome: ChildProcess.Outcome
    do {
      outcome = try ChildProcess.run(
        program, [], environment: context.environment.variables, input: input
      ) { line in
        do {
          switch try PreparationMessage(line: line) {
          case .diagnostic(let diagnostic): diagnostics.append(diagnostic)
          case .progress(let what, let done): bar.show(what, done: done)
          }
        } catch {
          diagnostics.append(
            Diagnostic(.warning, "prepare-line", "\(Self.name) said something unreadable"))
        }
      }
    } catch {
      throw ToolFailure(error)
    }
    bar.finish()
    guard let code = outcome.exitCode else {
      throw ToolFailure(
        .failed, "prepare-ended",
        "\(Self.name) was ended by signal \(outcome.signal ?? 0)",
        advice: "a source may need more memory or time than preparation allows itself")
    }
    return Result(
      code: ExitCode(rawValue: code) ?? .failed, diagnostics: diagnostics,
      output: outcome.output)
  }

  private func program() throws(ToolFailure) -> String {
    let folder = context.environment.executable.map { FilePath.parent(of: $0) } ?? ""
    let places = [
      FilePath.join(folder, Self.name),
      FilePath.join(FilePath.parent(of: folder), "libexec/peacemap/\(Self.name)"),
    ]
    for place in places where FileSystem.kind(of: place) == .file { return place }
    throw ToolFailure(
      .failed, "no-prepare",
      "\(Self.name) stands neither in \(places.joined(separator: " nor in "))",
      advice: "install both programs together")
  }
}
