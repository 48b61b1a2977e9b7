import Diagnostics

extension AtlasSupply {
  /// How much of what preparing finds goes to the terminal. Errors always do.
  enum Telling {
    /// All warnings that are not acknowledged.
    case everything
    /// How many those are.
    case summary
    /// None, because they have been told.
    case nothing
  }

  /// Tells what the preparing half found. Errors: the project file cannot be read any more.
  func tell(_ diagnostics: [Diagnostic]) throws(ToolFailure) {
    let errors = diagnostics.filter { $0.severity == .error }
    guard telling != .nothing, diagnostics.contains(where: { $0.severity == .warning }) else {
      return context.terminal.report(telling == .everything ? diagnostics : errors)
    }
    var findings = try CheckFindings(projectFolder: folder)
    let open = findings.sorted(diagnostics).open
    guard telling == .summary else { return context.terminal.report(open) }
    let count = open.count { $0.severity == .warning }
    if count > 0 { context.terminal.report([Self.summary(count)]) }
    context.terminal.report(errors)
  }

  private static func summary(_ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "preparation-warnings",
      "\(count) \(count == 1 ? "warning" : "warnings") while preparing",
      advice: "`peacemap check` lists \(count == 1 ? "it" : "them")")
  }
}
