import CommandArguments
import Configuration
import Diagnostics
import Digests
import Drawing
import Editions
import HostSystem
import MapPipeline
import Reporting

/// `peacemap report`: reports as PDF, or their pages as PNG.
enum ReportCommand {
  static let command = Command(
    "report", "Lay out reports as PDF",
    discussion: """
      Beside REPORT.pdf stands REPORT.manifest.json: digests of what it was made from and of its pages, \
      and where units stood. The next run leaves a file of which nothing has changed as it is, draws \
      only the pages that changed, and writes REPORT.changes.txt: units that advanced or lapsed, new \
      milestones and sources, corrected joins.
      """,
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
      CommandOption(
        "changes-since", nil, .path, placeholder: "EDITION",
        "Tell in a chapter of the report what changed since this edition: an atlas file, a project's "
          + "folder, a report's PDF or its manifest (default: what the report's changes-since names; not "
          + "for atlases)"),
      CommandOption(
        "no-manifest", nil, .flag,
        "Draw everything, and keep nothing for the next edition: neither manifest nor changes; those "
          + "of an earlier run go"),
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
    try checkChanges(of: reports, drawing, context)
    let editions = try NamedEditions(drawing.project, folder: context.namedFolder(), context)
    for report in reports {
      for language in drawing.languages {
        let started = ProcessEnvironment.monotonicSeconds
        var request = ReportRequest(
          report: report, language: language, asOf: try context.date(CommonOptions.asOf),
          theme: drawing.theme, created: try context.created(),
          paper: context.invocation.text("paper").flatMap(Paper.init(rawValue:)),
          today: context.environment.today)
        let names = language ?? drawing.project.specification.defaultLanguage
        if let edition = context.invocation.text("changes-since") {
          request.earlier = try ComparedEdition(edition, names, context).facts
        } else {
          request.earlier = try editions.edition(of: report, language: names)?.facts
        }
        let name = OutputTarget.name(report, language, of: drawing.languages)
        let keeper =
          isPNG || context.invocation.flag("no-manifest")
          ? nil
          : try ReportKeeper(drawing.project, request, path: target.path(name, "pdf"), context)
        if let keeper, keeper.isUnchanged {
          PageKeeper.tidy(context)
          keeper.tellUnchanged()
          continue
        }
        if isPNG {
          try writePictures(request, name, target, drawing, context)
          continue
        }
        let file = ReportFile(
          request: request, name: name, keeper: keeper, target: target, drawing: drawing,
          context: context)
        try file.write(started: started)
        if context.invocation.flag("no-manifest") {
          try ReportKeeper.removeKept(besidePDF: target.path(name, "pdf"), context)
          PageKeeper.removePages(ofReport: target.path(name, "pdf"), context)
        }
      }
    }
    return .done
  }

  /// Throws a usage error where a report has no place for changes.
  private static func checkChanges(
    of reports: [String], _ drawing: DrawingProject, _ context: ToolContext
  ) throws(ToolFailure) {
    guard context.invocation.isGiven("changes-since") else { return }
    for report in reports where drawing.project.specification.report(report)?.atlas != nil {
      throw ToolFailure(
        .usage, "changes-since", "\(report) is an atlas, which has no chapter for changes",
        advice: "leave --changes-since out; the changes are written beside its PDF")
    }
  }

  /// The pages as pictures.
  private static func writePictures(
    _ request: ReportRequest, _ name: String, _ target: OutputTarget, _ drawing: DrawingProject,
    _ context: ToolContext
  ) throws(ToolFailure) {
    var started = ProcessEnvironment.monotonicSeconds
    let document: Document
    do {
      document = try ReportRenderer(renderer: drawing.renderer).document(drawing.project, request)
    } catch {
      throw ToolFailure(error)
    }
    ReportFile.tellMissingPatterns(of: document.metadata.language, drawing, context)
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
