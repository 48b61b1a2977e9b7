import Glibc

/// A program run as a child: bytes in, bytes out, and lines of progress on descriptor 3.
package enum ChildProcess {
  /// How the child ended, and what it wrote to standard output.
  package struct Outcome: Hashable, Sendable {
    /// The exit code, or nil when a signal ended it.
    package var exitCode: Int32?
    package var signal: Int32?
    package var output: [UInt8]
  }

  /// Runs `executable` (no search on PATH) to its end.
  ///
  /// `input` goes to standard input; standard error is inherited; each complete line on
  /// descriptor 3 is handed to `onLine` as it comes, without its newline.
  package static func run(
    _ executable: String, _ arguments: [String], environment: [String: String], input: [UInt8],
    onLine: (String) -> Void
  ) throws(SystemError) -> Outcome {
    let channels = try Channels()
    let child = try spawn(executable, arguments, environment, channels)
    return try channels.exchange(with: child, executable: executable, input: input, onLine: onLine)
  }

  private static func spawn(
    _ executable: String, _ arguments: [String], _ environment: [String: String],
    _ channels: Channels
  ) throws(SystemError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Duplicates first to high numbers cannot be needed: pipes start above 3 (see Channels).
    posix_spawn_file_actions_adddup2(&actions, channels.input.read, 0)
    posix_spawn_file_actions_adddup2(&actions, channels.output.write, 1)
    posix_spawn_file_actions_adddup2(&actions, channels.lines.write, 3)

    var argv = ([executable] + arguments).map { strdup($0) }
    argv.append(nil)
    let pairs = environment.sorted { $0.key < $1.key }
    var envp = pairs.map { strdup("\($0.key)=\($0.value)") }
    envp.append(nil)
    defer {
      for pointer in argv { free(pointer) }
      for pointer in envp { free(pointer) }
    }
    // A server waits for its signals instead of being interrupted by them; a child of it is.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var child = pid_t()
    let result = posix_spawn(&child, executable, &actions, &attributes, argv, envp)
    guard result == 0 else { throw SystemError("start", executable, number: result) }
    return child
  }
}
