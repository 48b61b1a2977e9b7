import AtlasFile
import Diagnostics
import Glibc
import HostSystem
import Preparation

// The preparing half: one JSON request on standard input, messages as JSON lines on descriptor 3,
// results on standard output. Users run `peacemap`, which starts this program.

/// Far above any request, which holds a few paths.
let requestLimit = 1 << 20

ResourceLimits.forbidCoreDumps()
// Sanitizers reserve more address space than any limit leaves; their runs set this variable.
if ProcessEnvironment.variables["PEACEMAP_NO_LIMITS"] == nil {
  ResourceLimits.limit(memoryInBytes: 8 << 30, processorSeconds: 600)
}

let send: @Sendable (PreparationMessage) -> Void = { message in
  // Texts and numbers always encode; what did not could not be told either.
  if let line = try? message.line() { StandardStream.progress.write(line) }
}

let input = StandardStream.readInput(limit: requestLimit)
guard let request = try? PreparationRequest(json: input) else {
  let diagnostic = Diagnostic(
    .error, "bad-request", "standard input holds no request",
    advice: "run peacemap, which starts this program")
  send(.diagnostic(diagnostic))
  StandardStream.error.write("\(diagnostic)\n")
  exit(PreparationExit.usage.rawValue)
}
let command = PreparationCommand(request, send: send) { StandardStream.output.write($0) }
exit(command.run().rawValue)
