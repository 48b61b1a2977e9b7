import AtlasFile
import Diagnostics
import Synchronization

@testable import Preparation

/// One request, run to its end: how it ended and everything that it said.
struct RequestRun {
  let exit: PreparationExit
  let diagnostics: [Diagnostic]
  let output: String

  init(_ request: PreparationRequest) {
    let said = Mutex<(diagnostics: [Diagnostic], output: String)>(([], ""))
    let command = PreparationCommand(request) { message in
      guard case .diagnostic(let diagnostic) = message else { return }
      said.withLock { $0.diagnostics.append(diagnostic) }
    } write: { text in
      said.withLock { $0.output += text }
    }
    exit = command.run()
    (diagnostics, output) = said.withLock { ($0.diagnostics, $0.output) }
  }

  var codes: [String] { diagnostics.map(\.code) }

  /// All of it as one text.
  var text: String { diagnostics.map(\.description).joined(separator: "\n") + output }
}
