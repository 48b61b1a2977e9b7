/// Where prepared atlases are kept between runs.
package enum CacheFolder {
  /// `$XDG_CACHE_HOME/peacemap`, else `$HOME/.cache/peacemap`, else a private folder under
  /// `$TMPDIR` (XDG Base Directory Specification 0.8). Relative settings are ignored, as it says.
  package static func path(environment: [String: String], userID: UInt32) -> String {
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      return FilePath.join(cache, "peacemap")
    }
    if let home = environment["HOME"], home.hasPrefix("/"), home != "/" {
      return FilePath.join(home, ".cache/peacemap")
    }
    let temporary = environment["TMPDIR"] ?? "/tmp"
    return FilePath.join(temporary, "peacemap-\(userID)")
  }
}
