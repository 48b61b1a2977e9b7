import CommandArguments
import Configuration
import Drawing
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
        "A file for one PDF, or a folder, made if needed when it ends with / (default: "
          + "REPORT.pdf here, REPORT.LANGUAGE.pdf for several languages)"),
      CommandOption(
        "format", "f", .choice(["pdf", "png"]),
        "One PDF, or a PNG for each page: REPORT-001.png … (default: the file's ending, else pdf)"),
      CommandOption(
        "paper", nil, .choice(["A4", "Letter"]),
        "The paper of the pages (default: the report's own, else A4)"),
      CommandOption(
        "dpi", nil, .integer(36...600), placeholder: "DOTS",
        "Dots per inch of PNG pages (default: 150)"),
    ] + CommonOptions.drawing + CommonOptions.onProject,
    exclusive: CommonOptions.exclusive,
    examples: [
      Command.Example("peacemap report annual --language all", "one PDF a language"),
      Command.Example(
        "peacemap report atlas-plain --set extent=UGA", "a page a district, of another country"),
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let target = OutputTarget(context)
    let ending = target.isFolder ? nil : target.output.map(FilePath.ending)
    let isPNG = (context.invocation.text("format") ?? ending) == "png"
    if context.invocation.isGiven("dpi"), !isPNG {
      throw ToolFailure(
        .usage, "no-pixels", "--dpi is for PNG pages; PDF has no resolution",
        advice: "leave it out, or ask for --format png")
    }
    if isPNG, let output = target.output, !target.isFolder {
      throw ToolFailure(
        .usage, "one-file", "the PNG pages of a report cannot go to one file",
        advice: "name a folder: -o \(output)/")
    }
    try target.checkEnding(fits: [isPNG ? "png" : "pdf"])
    let reports = context.invocation.values("report").unique
    var context = context
    context.completedSettings = ReportSettings.qualified(context.settings, for: reports)
    let drawing = try DrawingProject(context)
    try drawing.checkSettings(maps: nil, reports: reports)
    try target.check(count: reports.count * drawing.languages.count, of: "reports")
    do {
      for report in reports { _ = try drawing.project.report(report) }
    } catch {
      throw ToolFailure(error)
    }
    for report in reports {
      for language in drawing.languages {
        let started = ProcessEnvironment.monotonicSeconds
        let request = ReportRequest(
          report: report, language: language, asOf: try context.date(CommonOptions.asOf),
          theme: drawing.theme, created: try context.created(),
          paper: context.invocation.text("paper").flatMap(Paper.init(rawValue:)),
          today: context.environment.today)
        let name = OutputTarget.name(report, language, of: drawing.languages)
        let atlas = isPNG ? nil : try book(request, drawing)
        if let atlas {
          try AtlasFileWriter(context: context, target: target).write(atlas, name, started: started)
        } else {
          try write(request, name, isPNG: isPNG, target, drawing, context)
        }
      }
    }
    return .done
  }

  /// Nil for a report that is no atlas.
  private static func book(
    _ request: ReportRequest, _ drawing: DrawingProject
  ) throws(ToolFailure) -> AtlasBook? {
    do {
      return try AtlasBookBuilder(project: drawing.project, request: request).book()
    } catch {
      throw ToolFailure(error)
    }
  }

  private static func write(
    _ request: ReportRequest, _ name: String, isPNG: Bool, _ target: OutputTarget,
    _ drawing: DrawingProject, _ context: ToolContext
  ) throws(ToolFailure) {
    var started = ProcessEnvironment.monotonicSeconds
    let document: Document
    var pdf: [UInt8] = []
    do {
      document = try ReportRenderer(renderer: drawing.renderer)
        .document(drawing.project, request)
      if !isPNG { pdf = try drawing.renderer.pdf(of: document) }
    } catch {
      throw ToolFailure(error)
    }
    guard isPNG else { return try target.write(pdf, name, "pdf", started: started) }
    let dots = context.invocation.integer("dpi").map(Double.init) ?? PaperSize.usualDotsPerInch
    var pages: [OutputTarget.File] = []
    for (index, page) in document.pages.enumerated() {
      let bytes: [UInt8]
      do {
        bytes = try drawing.renderer.paint(
          page, metadata: document.metadata, format: .png,
          pixelWidth: Int((page.size.width / 72 * dots).rounded()))
      } catch {
        throw ToolFailure(error)
      }
      let number = String(index + 1)
      let padded = String(repeating: "0", count: max(0, 3 - number.count)) + number
      let finished = ProcessEnvironment.monotonicSeconds
      pages.append(
        OutputTarget.File(
          bytes: bytes, name: "\(name)-\(padded)", ending: "png", seconds: finished - started))
      started = finished
    }
    try target.write(pages)
  }
}
