import CLinux
import Glibc

/// Questions and small actions on the file system.
package enum FileSystem {
  /// What can stand at a path; `other` are devices, sockets and pipes.
  package enum Kind: Hashable, Sendable { case missing, file, folder, other }

  /// What stands at a path, links followed. What cannot be known, as in a folder that may not be
  /// entered, is `other` and not missing.
  package static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .other
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether a link stands at a path, wherever it leads.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// All bytes of a file. Errors: missing, a folder, no permission.
  package static func bytes(of path: String) throws(SystemError) -> [UInt8] {
    let file = try MappedFile(path: path)
    return file.withBytes { Array($0) }
  }

  /// What a file of the kernel says, whose size is not known before (`proc(5)`), at most 64 KiB.
  static func text(of path: String) throws(SystemError) -> [UInt8] {
    let file = try FileDescriptor(opening: path, flags: O_RDONLY, operation: "read")
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(file.number, &bytes, bytes.count)
    guard count >= 0 else { throw SystemError("read", path) }
    return Array(bytes[..<count])
  }

  /// Makes a folder and those above it; existing ones stay as they are. The result is those that
  /// were made, the outermost first.
  @discardableResult
  package static func createFolder(
    _ path: String, permissions: UInt32 = 0o755
  ) throws(SystemError) -> [String] {
    switch kind(of: path) {
    case .folder: return []
    case .file, .other: throw SystemError("create the folder", path, number: ENOTDIR)
    case .missing: break
    }
    var made: [String] = []
    let parent = FilePath.parent(of: path)
    if !parent.isEmpty, parent != path {
      made = try createFolder(parent, permissions: permissions)
    }
    if mkdir(path, permissions) == 0 { return made + [path] }
    let failure = SystemError("create the folder", path)
    if failure.number == EEXIST { return made }
    for folder in made.reversed() { removeEmptyFolder(folder) }
    throw failure
  }

  /// The permissions of a file, as `chmod` takes them; nil where there is none.
  package static func permissions(of path: String) -> UInt32? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  /// Removes a folder that holds nothing; any other stays.
  package static func removeEmptyFolder(_ path: String) { rmdir(path) }

  /// Removes a folder and all that it holds; links are removed and not followed. One that is not
  /// there is no error. Errors: the system's words with the path.
  package static func removeTree(_ path: String) throws(SystemError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw SystemError("remove", path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return try remove(path) }
    for name in try names(in: path) { try removeTree(FilePath.join(path, name)) }
    guard rmdir(path) == 0 else { throw SystemError("remove", path) }
  }

  /// Removes a file; one that is not there is no error. Errors: the system's words with the path.
  package static func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemError("remove", path) }
  }

  /// The names in a folder, sorted bytewise, without `.` and `..`.
  package static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw SystemError("read the folder", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Waits until everything written to the file system of a folder is on its disk (`syncfs(2)`).
  package static func flush(_ folder: String) throws(SystemError) {
    let file = try FileDescriptor(
      opening: folder, flags: O_RDONLY | O_DIRECTORY, operation: "read the folder")
    guard peacemap_flush_file_system(file.number) == 0 else { throw SystemError("write", folder) }
  }

  /// The absolute path with links resolved; nil when it does not exist.
  package static func resolved(_ path: String) -> String? {
    guard let result = realpath(path, nil) else { return nil }
    defer { free(result) }
    return String(cString: result)
  }

  package static var currentFolder: String {
    guard let result = getcwd(nil, 0) else { return "." }
    defer { free(result) }
    return String(cString: result)
  }

  /// The file of the running program, links resolved.
  package static var executable: String? { resolved("/proc/self/exe") }
}
