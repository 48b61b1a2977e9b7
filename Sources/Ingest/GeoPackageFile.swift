import CGDAL

/// Checks of a GeoPackage that come before opening it.
enum GeoPackageFile {
  /// The size that the header promises (SQLite file format 1.3: page size at byte 16, pages at byte
  /// 28, trusted when the counters at 24 and 92 agree); nil where it does not say.
  static func promisedBytes(header: [UInt8]) -> UInt64? {
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      return nil
    }
    let declared = UInt64(header[16]) << 8 | UInt64(header[17])
    let pageSize = declared == 1 ? 65536 : declared
    guard header[24..<28].elementsEqual(header[92..<96]) else { return nil }
    let pages = header[28..<32].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return pages == 0 ? nil : pages * pageSize
  }

  /// The logs that SQLite keeps beside a file in use, by their endings.
  static let logs = ["-wal", "-journal"]

  /// True when a log stands beside the file: changes are then not yet, or only partly, in it, and
  /// SQLite would write into the folder or remove the log (seen even in its immutable mode).
  static func hasPendingChanges(_ path: String) -> Bool {
    logs.contains { VirtualFile.exists("\(path)\($0)") }
  }
}

/// A copy of a GeoPackage and its logs in a folder of our own; deleted with the value.
struct GeoPackageSnapshot: ~Copyable {
  let path: String

  /// Nil when the folder cannot be written.
  init?(of source: String, in directory: String) {
    CPLSetThreadLocalConfigOption("CPL_TMPDIR", directory)
    defer { CPLSetThreadLocalConfigOption("CPL_TMPDIR", nil) }
    let name = CPLGenerateTempFilename("snapshot")
    let path = "\(String(cString: name)).gpkg"
    let suffixes = [""] + GeoPackageFile.logs.filter { VirtualFile.exists("\(source)\($0)") }
    for suffix in suffixes where CPLCopyFile("\(path)\(suffix)", "\(source)\(suffix)") != 0 {
      Self.remove(path)
      return nil
    }
    self.path = path
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    for suffix in [""] + GeoPackageFile.logs + ["-shm"]
    where VirtualFile.exists("\(path)\(suffix)") {
      VSIUnlink("\(path)\(suffix)")
    }
  }
}
