import Glibc

/// What tells one set of installed fonts from another: file names and sizes. Fonts of another version
/// have other sizes.
package enum FontFingerprint {
  /// One line a file, in the order of preference; empty where there are no fonts.
  package static var text: String {
    FontSet.fileNames.compactMap { name in
      var status = stat()
      guard stat("\(FontSet.debianDirectory)/\(name)", &status) == 0 else { return nil }
      return "\(name) \(status.st_size)\n"
    }.joined()
  }
}
