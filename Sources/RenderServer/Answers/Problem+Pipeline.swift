import MapPipeline
import MapServices

extension Problem {
  /// The day after which members may be shown has passed.
  static let membersExpired = Problem(
    status: 410, "the members of this edition may no longer be shown",
    advice: "a new edition will show them")

  /// A failure of the pipeline in the words of the web: no path, no row of a table, and nothing of a
  /// failure that is the server's own.
  init(_ error: PipelineError) {
    let code = error.diagnostics.first?.code ?? ""
    let message = error.diagnostics.first?.message ?? ""
    switch (error.kind, code) {
    case (_, "members-expired"):
      self = .membersExpired
    case (.usage, "unknown-map"), (.usage, "unknown-report"), (.usage, "no-such-tile"):
      self.init(status: 404, message)
    case (.usage, "unknown-unit"):
      self.init(
        status: 404, message, parameter: "unit", advice: error.diagnostics.first?.advice)
    case (.usage, "sheet-too-small"):
      self.init(status: 400, message, parameter: "width")
    case (.usage, _):
      self.init(status: 400, message)
    case (.badData, _), (.failed, _):
      self.init(status: 500, "this cannot be drawn; the server's log says why")
    }
  }
}
