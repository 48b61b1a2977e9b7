import CommandArguments
import Configuration
import HostSystem
import Localization
import MapPipeline

/// `peacemap render`: maps as pictures.
enum RenderCommand {
  static let command = Command(
    "render", "Draw maps as PNG, SVG or PDF",
    positionals: [CommandPositional("map", .oneOrMore, "Maps of the project file")],
    options: [
      CommandOption(
        CommonOptions.output, "o", .path, placeholder: "FILE|DIR",
        "A file for one map, or a folder (default: MAP.FORMAT here)"),
      CommandOption(
        "format", "f", .choice(OutputFormat.allCases.map(\.rawValue)), repeatable: true,
        "The format (default: the ending of the output file, else png)"),
      CommandOption(
        "width", nil, .integer(64...20_000), placeholder: "PIXELS", group: "Size",
        "The width in CSS pixels; with --height, instead of paper"),
      CommandOption(
        "height", nil, .integer(64...20_000), placeholder: "PIXELS", group: "Size",
        "The height in CSS pixels"),
      CommandOption(
        "scale", nil, .real(0.5...4), placeholder: "FACTOR", group: "Size",
        "Device pixels for each CSS pixel, as in @2x"),
      CommandOption(
        "paper", nil, .choice(Paper.allCases.map(\.rawValue)), group: "Size", "A sheet of paper"),
      CommandOption(
        "orientation", nil, .choice(PaperOrientation.allCases.map(\.rawValue)), group: "Size",
        "How the paper lies (default: the map's own, else landscape)"),
      CommandOption(
        "dpi", nil, .integer(36...1_200), placeholder: "DOTS", group: "Size",
        "Dots per inch of a PNG on paper (default: 150; for print: 300)"),
      CommandOption("watch", nil, .flag, "Draw again whenever a source changes"),
    ] + CommonOptions.drawing + CommonOptions.onProject,
    exclusive: [["width", "paper"], ["height", "paper"], ["scale", "dpi"]],
    examples: [
      Command.Example("peacemap render uganda-localization -o uganda.pdf", "a vector PDF"),
      Command.Example(
        "peacemap render nigeria-localization --width 1200 --height 630 --as-of 2017-01-01",
        "a social card with the statuses of that day"),
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    try draw(context)
    guard context.invocation.flag("watch") else { return .done }
    return try watch(context)
  }

  private static func draw(_ context: ToolContext) throws(ToolFailure) {
    let started = ProcessEnvironment.monotonicSeconds
    let project = try context.openProject()
    let renderer = try makeRenderer()
    let jobs = try jobs(context, project)
    var last = started
    for job in jobs {
      let bytes: [UInt8]
      do {
        bytes = try renderer.bytes(project, job.request, format: job.format)
      } catch {
        throw ToolFailure(error)
      }
      try context.write(bytes, to: job.path, started: last)
      last = ProcessEnvironment.monotonicSeconds
    }
  }

  static func makeRenderer() throws(ToolFailure) -> MapRenderer {
    do {
      return try MapRenderer()
    } catch {
      throw ToolFailure(error)
    }
  }

  private struct Job {
    var request: MapRequest
    var format: OutputFormat
    var path: String
  }

  /// Every map in every language and format, with the file it goes to; nothing is drawn before all
  /// of them are known to make sense.
  private static func jobs(
    _ context: ToolContext, _ project: OpenProject
  ) throws(ToolFailure) -> [Job] {
    let invocation = context.invocation
    let maps = invocation.values("map")
    let languages = try context.languages(of: project)
    let output = invocation.text(CommonOptions.output)
    let isFolder =
      output.map {
        $0.hasSuffix("/") || FileSystem.kind(of: context.environment.absolute($0)) == .folder
      } ?? false
    let formats = try formats(invocation, output: isFolder ? nil : output)
    let target = OutputTarget(output: output, isFolder: isFolder)
    let count = maps.count * languages.count * formats.count
    if output != nil, !isFolder, count > 1 {
      throw ToolFailure(
        .usage, "one-file", "\(count) pictures cannot go to one file",
        advice: "name a folder: -o \(output ?? "")/")
    }
    if isFolder, let output {
      do {
        try FileSystem.createFolder(context.environment.absolute(output))
      } catch {
        throw ToolFailure(error)
      }
    }
    var jobs: [Job] = []
    for map in maps {
      let specification: MapSpecification
      do {
        specification = try project.map(map)
      } catch {
        throw ToolFailure(error)
      }
      let size = size(invocation, own: specification.size)
      for language in languages {
        for format in formats {
          let request = MapRequest(
            map: map, language: language, asOf: try context.date(CommonOptions.asOf),
            size: size, created: try context.created(), today: context.environment.today)
          let name = languages.count > 1 ? "\(map).\(language ?? "")" : map
          jobs.append(
            Job(request: request, format: format, path: target.path(name, format.rawValue)))
        }
      }
    }
    return jobs
  }

  private static func formats(
    _ invocation: Invocation, output: String?
  ) throws(ToolFailure) -> [OutputFormat] {
    let given = invocation.values("format").compactMap(OutputFormat.init(rawValue:))
    if !given.isEmpty { return given }
    guard let output else { return [.png] }
    let ending = FilePath.ending(of: output)
    guard let format = OutputFormat(rawValue: ending) else {
      throw ToolFailure(
        .usage, "format", "\(output): no picture format has the ending \"\(ending)\"",
        advice: "end the name with .png, .svg or .pdf, or name one with --format")
    }
    return [format]
  }

  /// The size that the options ask for; nil for the map's own.
  private static func size(_ invocation: Invocation, own: MapSize) -> OutputSize? {
    let dots = invocation.integer("dpi").map(Double.init)
    if let paper = invocation.text("paper").flatMap(Paper.init(rawValue:)) {
      var orientation = PaperOrientation.landscape
      if case .paper(_, let standard) = own { orientation = standard }
      if let asked = invocation.text("orientation").flatMap(PaperOrientation.init(rawValue:)) {
        orientation = asked
      }
      return .sheet(
        PaperSize.points(paper, orientation), dotsPerInch: dots ?? PaperSize.usualDotsPerInch)
    }
    let scale = invocation.real("scale") ?? 1
    if invocation.isGiven("width") || invocation.isGiven("height") {
      // One side alone keeps the proportions of a sheet: 3 to 2.
      let width = invocation.integer("width") ?? (invocation.integer("height") ?? 800) * 3 / 2
      let height = invocation.integer("height") ?? width * 2 / 3
      return .picture(width: width, height: height, scale: scale)
    }
    switch PaperSize.output(for: own) {
    case .sheet(let size, let standard): return .sheet(size, dotsPerInch: dots ?? standard)
    case .picture(let width, let height, _):
      return .picture(width: width, height: height, scale: scale)
    }
  }

  /// Draws again when a source changes, until interrupted; a mistake is reported, not fatal.
  private static func watch(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let supply = AtlasSupply(context: context, folder: try context.projectFolder())
    context.terminal.note("watching; stop with Ctrl-C")
    while true {
      ProcessEnvironment.sleep(milliseconds: 400)
      guard !supply.isCurrent() else { continue }
      do throws(ToolFailure) {
        try draw(context)
      } catch {
        context.terminal.report(error.diagnostics)
        while !supply.isCurrent() {
          let before = supply.sourceStamps()
          while supply.sourceStamps() == before { ProcessEnvironment.sleep(milliseconds: 400) }
          do throws(ToolFailure) { try draw(context) } catch {
            context.terminal.report(error.diagnostics)
          }
        }
      }
    }
  }
}

/// Where the files of a command go.
struct OutputTarget {
  var output: String?
  var isFolder: Bool

  /// The path of `name.ending`: the file itself, in the folder, or here.
  func path(_ name: String, _ ending: String) -> String {
    guard let output else { return "\(name).\(ending)" }
    return isFolder ? FilePath.join(output, "\(name).\(ending)") : output
  }
}
