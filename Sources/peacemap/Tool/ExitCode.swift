import Glibc

/// How the tool ends.
enum ExitCode: Int32, Sendable {
  case done = 0
  /// A check found problems.
  case problems = 1
  case usage = 2
  /// Bad data or project file.
  case badData = 3
  /// Could not read, write or render.
  case failed = 4
}

func exit(code: ExitCode) -> Never { Glibc.exit(code.rawValue) }
