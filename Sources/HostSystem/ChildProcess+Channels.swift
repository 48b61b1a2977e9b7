import Glibc

extension ChildProcess {
  /// The three pipes between a parent and its child. All descriptors are above 3 and close on exec,
  /// so that placing them as 0, 1 and 3 in the child can neither collide nor leak.
  struct Channels {
    var input: Pipe
    var output: Pipe
    var lines: Pipe

    struct Pipe {
      var read: Int32
      var write: Int32
    }

    init() throws(SystemError) {
      input = try Self.pipe()
      output = try Self.pipe()
      lines = try Self.pipe()
    }

    private static func pipe() throws(SystemError) -> Pipe {
      var ends: [Int32] = [-1, -1]
      guard Glibc.pipe(&ends) == 0 else { throw SystemError("open", "a pipe") }
      defer { for end in ends { Glibc.close(end) } }
      let read = fcntl(ends[0], F_DUPFD_CLOEXEC, 10)
      let write = fcntl(ends[1], F_DUPFD_CLOEXEC, 10)
      guard read >= 0, write >= 0 else { throw SystemError("open", "a pipe") }
      return Pipe(read: read, write: write)
    }

    /// Feeds the child, collects what it says and waits for its end.
    func exchange(
      with child: pid_t, executable: String, input bytes: [UInt8], onLine: (String) -> Void
    ) throws(SystemError) -> Outcome {
      Glibc.close(input.read)
      Glibc.close(output.write)
      Glibc.close(lines.write)
      signal(SIGPIPE, SIG_IGN)
      _ = fcntl(input.write, F_SETFL, O_NONBLOCK)

      var sent = 0
      var collected: [UInt8] = []
      var partial: [UInt8] = []
      var inputOpen = true
      var outputOpen = true
      var linesOpen = true
      while inputOpen || outputOpen || linesOpen {
        var polled = [
          pollfd(fd: inputOpen ? input.write : -1, events: Int16(POLLOUT), revents: 0),
          pollfd(fd: outputOpen ? output.read : -1, events: Int16(POLLIN), revents: 0),
          pollfd(fd: linesOpen ? lines.read : -1, events: Int16(POLLIN), revents: 0),
        ]
        if poll(&polled, 3, -1) < 0 {
          if errno == EINTR { continue }
          break
        }
        if inputOpen, polled[0].revents != 0 {
          let count = bytes.withUnsafeBytes { buffer in
            write(input.write, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
          }
          if count > 0 { sent += count }
          if sent == bytes.count || (count < 0 && errno != EAGAIN && errno != EINTR) {
            Glibc.close(input.write)
            inputOpen = false
          }
        }
        if outputOpen, polled[1].revents != 0, !Self.receive(output.read, into: &collected) {
          outputOpen = false
        }
        if linesOpen, polled[2].revents != 0 {
          linesOpen = Self.receive(lines.read, into: &partial)
          Self.deliver(&partial, isLast: !linesOpen, to: onLine)
        }
      }
      if inputOpen { Glibc.close(input.write) }
      Glibc.close(output.read)
      Glibc.close(lines.read)
      return try Self.wait(for: child, executable: executable, output: collected)
    }

    /// Appends what there is to read; false at the end.
    private static func receive(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 { return errno == EINTR || errno == EAGAIN }
      bytes.append(contentsOf: buffer.prefix(count))
      return count > 0
    }

    private static func deliver(
      _ bytes: inout [UInt8], isLast: Bool, to onLine: (String) -> Void
    ) {
      while let end = bytes.firstIndex(of: 0x0A) {
        onLine(String(decoding: bytes[..<end], as: UTF8.self))
        bytes.removeSubrange(...end)
      }
      if isLast, !bytes.isEmpty {
        onLine(String(decoding: bytes, as: UTF8.self))
        bytes = []
      }
    }

    private static func wait(
      for child: pid_t, executable: String, output: [UInt8]
    ) throws(SystemError) -> Outcome {
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0 {
        guard errno == EINTR else { throw SystemError("wait for", executable) }
      }
      let signal = status & 0x7F
      return Outcome(
        exitCode: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal,
        output: output)
    }
  }
}
