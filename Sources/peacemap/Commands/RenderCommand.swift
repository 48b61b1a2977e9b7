import CommandArguments
import Configuration
import HostSystem
import MapPipeline

/// `peacemap render`: maps as pictures.
enum RenderCommand {
  static let command = Command(
    "render", "Draw maps as PNG, WebP, SVG or PDF",
    positionals: [CommandPositional("map", .oneOrMore, "Maps of the project file")],
    options: [
      CommandOption(
        CommonOptions.output, "o", .path, placeholder: "FILE|DIR",
        "A file for one picture, or a folder, made if needed when it ends with / (default: "
          + "MAP.FORMAT here, MAP.LANGUAGE.FORMAT for several languages)"),
      CommandOption(
        "format", "f", .choice(OutputFormat.allCases.map(\.rawValue)), repeatable: true,
        "The format (default: the ending of the output file, else png)"),
      CommandOption(
        "watch", nil, .flag, "Draw again whenever a source changes, until Ctrl-C"),
    ] + CommonOptions.drawing + SizeOptions.declared + CommonOptions.onProject,
    exclusive: SizeOptions.exclusive + [[CommonOptions.atlas, "watch"]] + CommonOptions.exclusive,
    examples: [
      Command.Example("peacemap render uganda-localization -o uganda.pdf", "a vector PDF"),
      Command.Example(
        "peacemap render nigeria-localization --width 1200 --height 630 --as-of 2017-01-01",
        "a social card with the statuses of that day"),
      Command.Example(
        "peacemap render nigeria-localization uganda-localization -l all -f svg -f png -o maps/",
        "two maps in every language and two formats"),
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    try draw(context)
    guard context.invocation.flag("watch") else { return .done }
    return try watch(context)
  }

  private static func draw(_ context: ToolContext) throws(ToolFailure) {
    var started = ProcessEnvironment.monotonicSeconds
    let target = OutputTarget(context)
    let formats = try formats(context.invocation, target)
    let sizes = try SizeOptions(context.invocation, formats: formats)
    let drawing = try DrawingProject(context, isBrief: true)
    let jobs = try jobs(context, drawing, formats, sizes, target)
    if jobs.count > 1 { HeapPolicy.keepFreedMemory() } else { HeapPolicy.drawOnce() }
    for (index, job) in jobs.enumerated() {
      let bytes: [UInt8]
      do {
        bytes = try drawing.renderer.bytes(
          drawing.project, job.request, format: job.format, isLast: index == jobs.count - 1)
      } catch {
        throw ToolFailure(error)
      }
      try target.write(bytes, job.name, job.format.rawValue, started: started)
      started = ProcessEnvironment.monotonicSeconds
    }
  }

  private struct Job {
    var request: MapRequest
    var format: OutputFormat
    var name: String
  }

  /// Every map in every language and format, with the name of its file; nothing is drawn or written
  /// before all of them are known to make sense.
  private static func jobs(
    _ context: ToolContext, _ drawing: DrawingProject, _ formats: [OutputFormat],
    _ sizes: SizeOptions, _ target: OutputTarget
  ) throws(ToolFailure) -> [Job] {
    let maps = context.invocation.values("map").unique
    try drawing.checkSettings(maps: maps, reports: [])
    try target.check(
      count: maps.count * drawing.languages.count * formats.count, of: "pictures")
    var jobs: [Job] = []
    for map in maps {
      let own: MapSize
      do {
        own = try drawing.project.map(map).size
      } catch {
        throw ToolFailure(error)
      }
      let size = try sizes.size(of: map, own: own)
      if formats.contains(where: \.hasPixels) { try drawing.checkPixels(of: size) }
      for language in drawing.languages {
        var request = try drawing.request(map, language)
        request.size = size
        request.created = try context.created()
        request.theme = drawing.theme
        let name = OutputTarget.name(map, language, of: drawing.languages)
        jobs += formats.map { Job(request: request, format: $0, name: name) }
      }
    }
    return jobs
  }

  private static func formats(
    _ invocation: Invocation, _ target: OutputTarget
  ) throws(ToolFailure) -> [OutputFormat] {
    let given = invocation.values("format").unique.compactMap(OutputFormat.init(rawValue:))
    if given.count == 1 { try target.checkEnding(fits: given.map(\.rawValue)) }
    if !given.isEmpty { return given }
    guard let output = target.output, !target.isFolder else { return [.png] }
    let ending = FilePath.ending(of: output)
    guard let format = OutputFormat(rawValue: ending) else {
      throw ToolFailure(
        .usage, "format", "\(output): no picture format has the ending \"\(ending)\"",
        advice: "end the name with .png, .webp, .svg or .pdf, or name one with --format")
    }
    return [format]
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
