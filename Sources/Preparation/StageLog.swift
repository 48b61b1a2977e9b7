import Diagnostics

/// What the stages have said so far. Warnings and notes go on; an error stops preparation when the
/// stage is over, so that all errors of a stage come at once.
struct StageLog: Sendable {
  /// May stand in the atlas.
  private(set) var published: [Diagnostic] = []
  /// About sources whose rows may be hidden: counts of them would tell what is hidden, so they go
  /// to the user only.
  private(set) var confidential: [Diagnostic] = []
  private var cannotAccess = false
  private var known: Set<Diagnostic> = []

  /// Adds what was not said before.
  mutating func add(_ diagnostics: [Diagnostic], isConfidential: Bool = false) {
    for diagnostic in diagnostics where known.insert(diagnostic).inserted {
      if isConfidential { confidential.append(diagnostic) } else { published.append(diagnostic) }
    }
  }

  mutating func add(_ diagnostic: Diagnostic) { add([diagnostic]) }

  mutating func add(_ error: PreparationError, isConfidential: Bool = false) {
    if error.kind == .cannotAccess { cannotAccess = true }
    add(error.diagnostics, isConfidential: isConfidential)
  }

  /// Everything, as the user sees it.
  var all: [Diagnostic] { published + confidential }

  /// Throws when there is an error: `cannotAccess` when a source could not be read, else `badData`.
  func stopAtErrors() throws(PreparationError) {
    guard all.contains(where: { $0.severity == .error }) else { return }
    throw PreparationError(cannotAccess ? .cannotAccess : .badData, all)
  }
}
