extension [String] {
  /// Each text once, in the order of the first.
  var uniqued: [String] {
    var known = Set<String>()
    return filter { known.insert($0).inserted }
  }
}
