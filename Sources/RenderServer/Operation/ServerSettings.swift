/// How the server runs, from flags, environment and project file.
package struct ServerSettings: Hashable, Sendable {
  /// The address that the world knows the site by, without a slash at the end:
  /// "https://maps.example.org/peace". Links that leave the site begin with it.
  package var address: String
  /// Threads that draw.
  package var workers: Int
  /// Threads that read and write.
  package var networkThreads: Int
  /// How many answers may wait to be made.
  package var queue: Int
  /// How long one may wait for its turn, in seconds.
  package var patience: Double
  /// Device pixels of one picture.
  package var pixels: Int
  /// Milliseconds that one answer may take, as estimated before any work.
  package var cost: Double
  package var connections: Int
  /// 0 for no bound, as behind a proxy.
  package var connectionsPerAddress: Int
  package var idleSeconds: Int
  /// Bytes of answers kept in memory; 0 for none.
  package var memoryCache: Int
  /// Bytes of answers kept on disk, and where; nil for none.
  package var diskCache: DiskCacheSettings?
  /// Seconds between looks for newer data.
  package var pollSeconds: Double
  /// Whether each request is logged.
  package var logsRequests: Bool
  /// The program's own version, a part of all entity tags.
  package var programVersion: String

  package struct DiskCacheSettings: Hashable, Sendable {
    package var folder: String
    package var mostBytes: Int

    package init(folder: String, mostBytes: Int) {
      self.folder = folder
      self.mostBytes = mostBytes
    }
  }

  package init(address: String, cores: Int, programVersion: String) {
    self.address = address
    self.programVersion = programVersion
    workers = max(1, cores)
    networkThreads = max(1, min(4, cores))
    queue = 64
    patience = 10
    pixels = 4096 * 4096
    cost = 20_000
    connections = 1000
    connectionsPerAddress = 0
    idleSeconds = 15
    memoryCache = 256 << 20
    diskCache = nil
    pollSeconds = 2
    logsRequests = true
  }
}
