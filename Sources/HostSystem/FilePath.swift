/// Paths as text, with `/` between names.
package enum FilePath {
  /// `second` if it is absolute, else `second` inside `first`.
  package static func join(_ first: String, _ second: String) -> String {
    if second.hasPrefix("/") || first.isEmpty { return second }
    return first.hasSuffix("/") ? first + second : "\(first)/\(second)"
  }

  /// Everything before the last name: `a/b/c` → `a/b`; `c` → ``; `/c` → `/`.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last name: `a/b.png` → `b.png`.
  package static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// The lower-case ending without its dot: `a/b.PNG` → `png`; `` when there is none.
  package static func ending(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
