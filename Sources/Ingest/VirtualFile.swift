import CGDAL

/// Files as GDAL's virtual file system sees them: on disk, inside archives, in memory.
enum VirtualFile {
  enum Kind: Hashable {
    case nothing
    case file(bytes: UInt64)
    case directory
    case other
  }

  /// What stands at a path (`VSIStatL`).
  static func kind(of path: String) -> Kind {
    var size: UInt64 = 0
    switch peacemap_vsi_kind(path, &size) {
    case 0: return .nothing
    case 1: return .file(bytes: size)
    case 2: return .directory
    default: return .other
    }
  }

  static func exists(_ path: String) -> Bool { kind(of: path) != .nothing }

  /// The first bytes of a file, fewer where it is shorter; nil when it cannot be opened.
  static func head(of path: String, count: Int) -> [UInt8]? {
    guard let file = VSIFOpenL(path, "rb") else { return nil }
    defer { VSIFCloseL(file) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = VSIFReadL(buffer.baseAddress, 1, count, file)
    }
  }

  /// All bytes of a file that has `count` of them; nil when fewer come. Read in pieces of 256 KiB
  /// from start to end: a seek inside an archive would unpack it again.
  static func bytes(of path: String, count: UInt64) -> [UInt8]? {
    guard let file = VSIFOpenL(path, "rb") else { return nil }
    defer { VSIFCloseL(file) }
    let total = Int(count)
    let bytes = [UInt8](unsafeUninitializedCapacity: total) { buffer, read in
      while read < total, let base = buffer.baseAddress {
        let piece = VSIFReadL(base + read, 1, min(256 << 10, total - read), file)
        if piece == 0 { break }
        read += piece
      }
    }
    return bytes.count == total ? bytes : nil
  }

  /// The names in a folder or archive, sorted: its own entries, or everything below it.
  static func entries(of path: String, recursively: Bool) -> [String] {
    OptionList.taking(recursively ? VSIReadDirRecursive(path) : VSIReadDir(path))
      .filter { $0 != "." && $0 != ".." }.sorted()
  }
}
