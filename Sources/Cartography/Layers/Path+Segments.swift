import Drawing

extension Path {
  /// The straight lines of a path of moves and lines alone.
  ///
  /// - Parameter steps: a range of `verbs`; the first one only says where the first segment begins. All
  ///   when nil.
  func forEachSegment(
    in steps: Range<Int>? = nil, _ visit: (_ start: Point, _ end: Point) -> Void
  ) {
    let steps = steps ?? verbs.indices
    for step in steps.dropFirst() {
      guard case .line = verbs[step] else { continue }
      visit(
        Point(x: ordinates[2 * step - 2], y: ordinates[2 * step - 1]),
        Point(x: ordinates[2 * step], y: ordinates[2 * step + 1]))
    }
  }
}
