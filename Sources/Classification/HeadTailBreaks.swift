/// Head/tail breaks for heavy-tailed values: the mean parts the many small values from the few
/// large ones, and again within the large ones, until these are all alike.
///
/// Source: Jiang, "Head/tail breaks: a new classification scheme for data with a heavy-tailed
/// distribution", 2013.
enum HeadTailBreaks {
  static func bounds(of sample: SortedSample) -> [ClassBound] {
    var bounds: [ClassBound] = []
    var head = sample.values[...]
    while let least = head.first, let greatest = head.last, least < greatest {
      let sum = head.reduce(0) { $0 + ($1 - least) }
      let mean = least + sum / Double(head.count)
      let rest = head.drop { $0 <= mean }
      // A mean that rounding puts on the greatest or least value parts nothing any more.
      guard !rest.isEmpty, rest.count < head.count else { break }
      bounds.append(ClassBound(mean))
      head = rest
    }
    return bounds
  }
}
