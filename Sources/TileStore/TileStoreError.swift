package import HostSystem

/// Why tiles could not be stored.
package enum TileStoreError: Error, Hashable, Sendable, CustomStringConvertible {
  case system(SystemError)
  /// SQLite refused; the reason is its own text.
  case database(path: String, operation: String, reason: String)
  /// Another run writes this file now.
  case inUse(path: String)
  /// Another run began anew in this place, so that this one must stop.
  case takenOver(path: String)
  /// There are tiles of which nothing says what they show.
  case unknownTiles(path: String)

  package var description: String {
    switch self {
    case .system(let error): error.description
    case .database(let path, let operation, let reason): "cannot \(operation) \(path): \(reason)"
    case .inUse(let path): "another run is writing \(path)"
    case .takenOver(let path): "another run has begun anew in \(path)"
    case .unknownTiles(let path): "\(path) has tiles of which nothing says what they show"
    }
  }

  /// What to do; nil where the description says it.
  package var advice: String? {
    switch self {
    case .system, .database, .takenOver: nil
    case .inUse: "wait for it to end"
    case .unknownTiles: "name another folder, or have them replaced with --fresh"
    }
  }
}

extension TileStoreError {
  /// Runs what the system may refuse.
  static func wrapping<Result>(
    _ body: () throws(SystemError) -> Result
  ) throws(TileStoreError) -> Result {
    do {
      return try body()
    } catch {
      throw .system(error)
    }
  }
}
