import CommandArguments
import Diagnostics
import HostSystem
import MapPipeline

/// Why a command ended: its exit code and what to tell.
struct ToolFailure: Error {
  var code: ExitCode
  var diagnostics: [Diagnostic]

  init(_ code: ExitCode, _ diagnostics: [Diagnostic]) {
    self.code = code
    self.diagnostics = diagnostics
  }

  init(
    _ code: ExitCode, _ word: String, _ message: String, at place: Place = Place(),
    advice: String? = nil
  ) {
    self.init(code, [Diagnostic(.error, word, message, at: place, advice: advice)])
  }

  /// True when an atlas could not be read and preparing again would mend it.
  var isDamagedAtlas: Bool { diagnostics.contains { $0.code == "damaged-atlas" } }

  init(_ error: SystemError) {
    self.init(.failed, "system", error.description)
  }

  init(_ error: PipelineError) {
    switch error.kind {
    case .usage: self.init(.usage, error.diagnostics)
    case .badData: self.init(.badData, error.diagnostics)
    case .failed: self.init(.failed, error.diagnostics)
    }
  }

  init(_ error: UsageError) {
    self.init(.usage, "usage", error.description)
  }
}
