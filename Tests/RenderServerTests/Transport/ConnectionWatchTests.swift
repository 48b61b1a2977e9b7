import Glibc
import Testing

@testable import RenderServer

/// Connections whose client is never silent and never done.
@Suite("Slow connections")
struct ConnectionWatchTests {
  /// Two sockets that are joined; the first is the server's.
  private func pair() throws -> (Int32, Int32) {
    var sockets: [Int32] = [0, 0]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &sockets) == 0)
    return (sockets[0], sockets[1])
  }

  /// Whether the other end sees the end of the connection at once.
  private func isEnded(_ socket: Int32) -> Bool {
    var byte: UInt8 = 0
    return recv(socket, &byte, 1, Int32(MSG_DONTWAIT)) == 0
  }

  @Test("A header that is longer under way than it may ends the connection")
  func slowHeader() throws {
    let (own, other) = try pair()
    defer {
      close(own)
      close(other)
    }
    let registry = ConnectionRegistry()
    let watch = ConnectionWatch(socket: own)
    registry.add(watch)
    registry.endSlow(headerSeconds: 60, answerSeconds: 60)
    #expect(!isEnded(other))
    usleep(5_000)
    registry.endSlow(headerSeconds: 0, answerSeconds: 60)
    #expect(isEnded(other))
  }

  @Test("A connection for which is drawn is left alone, one that sends too long is not")
  func states() throws {
    let (own, other) = try pair()
    defer {
      close(own)
      close(other)
    }
    let registry = ConnectionRegistry()
    let watch = ConnectionWatch(socket: own)
    registry.add(watch)
    watch.hasHeader()
    usleep(5_000)
    registry.endSlow(headerSeconds: 0, answerSeconds: 0)
    #expect(!isEnded(other))
    watch.sends()
    usleep(5_000)
    registry.endSlow(headerSeconds: 60, answerSeconds: 0)
    #expect(isEnded(other))
  }

  @Test("A connection that is closed is forgotten before its number can be another's")
  func removal() throws {
    let (own, other) = try pair()
    defer {
      close(own)
      close(other)
    }
    let registry = ConnectionRegistry()
    let watch = ConnectionWatch(socket: own)
    registry.add(watch)
    registry.remove(watch)
    usleep(5_000)
    registry.endSlow(headerSeconds: 0, answerSeconds: 0)
    #expect(!isEnded(other))
  }
}
