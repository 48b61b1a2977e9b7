import Glibc
import Testing

@testable import RenderServer

/// Connections whose client is never silent and never done.
@Suite("Slow connections")
struct ConnectionWatchTests {
  /// Two sockets that are joined, of which the server watches its own.
  private final class Connection {
    let registry = ConnectionRegistry()
    let watch: ConnectionWatch
    private let own: Int32
    private let other: Int32

    init() throws {
      var sockets: [Int32] = [0, 0]
      try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &sockets) == 0)
      (own, other) = (sockets[0], sockets[1])
      watch = ConnectionWatch(socket: own)
      registry.add(watch)
    }

    deinit {
      close(own)
      close(other)
    }

    /// Whether the client sees the end of the connection at once.
    var isEnded: Bool {
      var byte: UInt8 = 0
      return recv(other, &byte, 1, Int32(MSG_DONTWAIT)) == 0
    }
  }

  @Test("A header that is longer under way than it may ends the connection")
  func slowHeader() throws {
    let connection = try Connection()
    let registry = connection.registry
    registry.endSlow(headerSeconds: 60, answerSeconds: 60)
    #expect(!connection.isEnded)
    usleep(5_000)
    registry.endSlow(headerSeconds: 0, answerSeconds: 60)
    #expect(connection.isEnded)
  }

  @Test("A connection for which is drawn is left alone, one that sends too long is not")
  func states() throws {
    let connection = try Connection()
    let (registry, watch) = (connection.registry, connection.watch)
    watch.hasHeader()
    usleep(5_000)
    registry.endSlow(headerSeconds: 0, answerSeconds: 0)
    #expect(!connection.isEnded)
    watch.sends()
    usleep(5_000)
    registry.endSlow(headerSeconds: 60, answerSeconds: 0)
    #expect(connection.isEnded)
  }

  @Test("A connection that is closed is forgotten before its number can be another's")
  func removal() throws {
    let connection = try Connection()
    let (registry, watch) = (connection.registry, connection.watch)
    registry.remove(watch)
    usleep(5_000)
    registry.endSlow(headerSeconds: 0, answerSeconds: 0)
    #expect(!connection.isEnded)
  }
}
