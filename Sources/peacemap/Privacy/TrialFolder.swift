import AtlasFile
import HostSystem

/// The private folder in which the two halves of the privacy check give each other files: for its
/// owner only, one check of a project at a time. What an interrupted check leaves is removed by the next
/// one, and by a withdrawal.
struct TrialFolder: ~Copyable {
  let path: String
  private let lock: FileLock
  private(set) var list = PrivacyTrialFiles()
  private var written: Set<String> = []

  /// Errors: those of making it.
  init(path: String) throws(SystemError) {
    try FileSystem.createFolder(FilePath.parent(of: path), permissions: 0o700)
    let lock = try FileLock(path: path + ".lock")
    // What a check that was interrupted left.
    try FileSystem.removeTree(path)
    try FileSystem.createFolder(path, permissions: 0o700)
    self.path = path
    self.lock = lock
  }

  /// Writes a file and lists it, each under a path of its own. Errors: those of writing.
  mutating func add(_ bytes: [UInt8], _ entry: PrivacyTrialFiles.Entry) throws(SystemError) {
    precondition(written.insert(entry.path).inserted, "two files of a trial have one path")
    let file = FilePath.join(path, entry.path)
    try FileSystem.createFolder(FilePath.parent(of: file), permissions: 0o700)
    try AtomicFile.write(bytes, to: file, permissions: 0o600)
    list.files.append(entry)
  }

  /// Lists a file that is there already, by its absolute path.
  mutating func add(existing entry: PrivacyTrialFiles.Entry) { list.files.append(entry) }

  /// Writes the list of all files. Errors: those of writing.
  func writeList() throws(SystemError) {
    let bytes: [UInt8]
    do {
      bytes = try list.json()
    } catch {
      throw SystemError("encode", "the list of files", number: 0)
    }
    try AtomicFile.write(
      bytes, to: FilePath.join(path, PrivacyTrialFiles.listName), permissions: 0o600)
  }

  /// Removes everything. Errors: those of removing.
  consuming func remove() throws(SystemError) { try FileSystem.removeTree(path) }
}
