import CommandArguments
import HostSystem
import MapPipeline
import Reporting

/// `peacemap report`: reports as PDF, or their pages as PNG.
enum ReportCommand {
  static let command = Command(
    "report", "Lay out reports as PDF",
    positionals: [CommandPositional("report", .oneOrMore, "Reports of the project file")],
    options: [
      CommandOption(
        CommonOptions.output, "o", .path, placeholder: "FILE|DIR",
        "A file for one report, or a folder (default: REPORT.pdf here)"),
      CommandOption(
        "format", "f", .choice(["pdf", "png"]), standard: "pdf",
        "One PDF, or a PNG for each page"),
      CommandOption(
        "paper", nil, .choice(["A4", "Letter"]), standard: "A4", "The paper of the pages"),
      CommandOption(
        "dpi", nil, .integer(36...600), placeholder: "DOTS", standard: "150",
        "Dots per inch of PNG pages"),
    ] + CommonOptions.drawing + CommonOptions.onProject,
    examples: [
      Command.Example("peacemap report annual --language all", "one PDF a language")
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let project = try context.openProject()
    let renderer = try RenderCommand.makeRenderer()
    let reports = context.invocation.values("report")
    let languages = try context.languages(of: project)
    let isPNG = context.invocation.text("format") == "png"
    let output = context.invocation.text(CommonOptions.output)
    let isFolder =
      output.map {
        $0.hasSuffix("/") || FileSystem.kind(of: context.environment.absolute($0)) == .folder
      } ?? false
    if output != nil, !isFolder, isPNG || reports.count * languages.count > 1 {
      throw ToolFailure(
        .usage, "one-file", "several files cannot go to one file",
        advice: "name a folder: -o \(output ?? "")/")
    }
    if isFolder, let output {
      do {
        try FileSystem.createFolder(context.environment.absolute(output))
      } catch {
        throw ToolFailure(error)
      }
    }
    let target = OutputTarget(output: output, isFolder: isFolder)
    for report in reports {
      for language in languages {
        let started = ProcessEnvironment.monotonicSeconds
        let request = ReportRequest(
          report: report, language: language, asOf: try context.date(CommonOptions.asOf),
          created: try context.created(), today: context.environment.today)
        let name = languages.count > 1 ? "\(report).\(language ?? "")" : report
        try write(
          request, name, isPNG: isPNG, target, project, renderer, context, started: started)
      }
    }
    return .done
  }

  private static func write(
    _ request: ReportRequest, _ name: String, isPNG: Bool, _ target: OutputTarget,
    _ project: OpenProject, _ renderer: MapRenderer, _ context: ToolContext, started: Double
  ) throws(ToolFailure) {
    let paper: Paper = context.invocation.text("paper") == "Letter" ? .letter : .a4
    do {
      let document = try ReportRenderer(renderer: renderer)
        .document(project, request, paper: paper)
      guard isPNG else {
        let bytes = try renderer.pdf(of: document)
        try context.write(bytes, to: target.path(name, "pdf"), started: started)
        return
      }
      let dots = Double(context.invocation.integer("dpi") ?? 150)
      for (index, page) in document.pages.enumerated() {
        let bytes = try renderer.paint(
          page, metadata: document.metadata, format: .png,
          pixelWidth: Int((page.size.width / 72 * dots).rounded()))
        let number = String(index + 1)
        let padded = String(repeating: "0", count: max(0, 3 - number.count)) + number
        try context.write(bytes, to: target.path("\(name)-\(padded)", "png"), started: started)
      }
    } catch let error as PipelineError {
      throw ToolFailure(error)
    } catch let error as ToolFailure {
      throw error
    } catch {
      throw ToolFailure(.failed, "unexpected", "\(error)")
    }
  }
}
