/// How `peacemap-prepare` ends; the numbers are those of every command.
package enum PreparationExit: Int32, Hashable, Sendable {
  case done = 0
  /// A check found problems, or a join matched less than was required.
  case problemsFound = 1
  /// The request is none.
  case usage = 2
  /// The project file or a source is wrong.
  case badData = 3
  /// Something could not be read or written.
  case cannotAccess = 4
}
