extension Sequence<String> {
  /// Each text once, where it comes first.
  var unique: [String] {
    var known: Set<String> = []
    return filter { known.insert($0).inserted }
  }
}
