import AtlasFile
import CommandArguments
import FoundationEssentials
import HostSystem
import MapPipeline

/// `Benchmarks`: times stages and whole jobs on a prepared atlas.
enum BenchmarkTool {
  static let command = Command(
    "Benchmarks", "Time stages and whole jobs on a prepared atlas",
    discussion: """
      The atlas is Geodata's (`peacemap prepare --project Geodata -o FILE.atlas`). Every case runs \
      once unmeasured and then as often as asked; the table gives the median and the fastest run. \
      Bare maps are the fills of five classes and white borders of half a pixel, without furniture.
      """,
    positionals: [CommandPositional("atlas", .one, kind: .path, "The prepared atlas")],
    options: [
      CommandOption(
        "runs", "n", .integer(1...1000), placeholder: "N", standard: "7", "Measured runs a case"),
      CommandOption(
        "views", nil, .integer(1...64), placeholder: "N", standard: "1",
        """
        Of bare maps N views in turn, each shifted by a part of a pixel, as a server draws them; \
        give as many runs or a multiple (deflate and floor have the first view alone)
        """),
      CommandOption("only", nil, .text, placeholder: "TEXT", "Only cases whose name has this"),
      CommandOption("json", nil, .flag, "Print the measurements as JSON"),
      CommandOption(
        "pictures", nil, .path, placeholder: "DIR", "Write each bare map there, to be compared"),
    ])

  static func run(_ arguments: [String]) -> Int32 {
    do {
      let invocation = try command.parse(arguments)
      if invocation.action == .help {
        print(command.help(for: ["Benchmarks"]))
        return 0
      }
      let project = try OpenProject(atlasAt: invocation.text("atlas") ?? "")
      let suite = BenchmarkSuite(
        project: project, stopwatch: Stopwatch(runs: invocation.integer("runs") ?? 7),
        only: invocation.text("only"), views: invocation.integer("views") ?? 1,
        pictures: invocation.text("pictures"))
      let isJSON = invocation.flag("json")
      let results = try suite.run { if !isJSON { print($0.line) } }
      if isJSON {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        print(String(decoding: try encoder.encode(results), as: UTF8.self))
      }
      return 0
    } catch {
      StandardStream.error.write("Benchmarks: \(error)\n")
      return 1
    }
  }
}
