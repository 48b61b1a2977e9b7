/// Puts numbers into classes.
package struct Classifier: Hashable, Sendable {
  /// The goodness of fit (GADF, 0…1) that an automatic number of classes must reach.
  package let goal: Double
  /// The most classes that are chosen automatically.
  package let automaticLimit: Int

  /// A classifier; 0.8 is the usual goal, and seven shades are about what a reader tells apart.
  package init(goal: Double = 0.8, automaticLimit: Int = 7) {
    self.goal = goal
    self.automaticLimit = max(automaticLimit, 1)
  }

  /// The classes of `values`. Missing values (NaN, infinite) are left out, never counted as zero.
  ///
  /// - Parameters:
  ///   - count: the number of classes, or nil for the smallest number (at least 2) whose goodness of
  ///     fit reaches the goal; ignored by methods that find their own number. Apart from manual
  ///     bounds there are never more classes than distinct values, and equal values always share a
  ///     class.
  ///   - pivot: a value that parts the classes in two, at least, for a diverging palette; it becomes
  ///     a bound and belongs above. Outside the values it moves no bound.
  /// - Throws: `noValues`, `invalidCount`, `invalidBounds`, `needsPositiveValues`.
  package func classes(
    of values: some Sequence<Double>, method: ClassificationMethod, count: Int? = nil,
    pivot: Double? = nil
  ) throws(ClassificationError) -> Classes {
    if let count, count < 1 { throw .invalidCount(count) }
    let sample = try SortedSample(values)
    let request = ClassRequest(sample: sample, method: method, pivot: pivot)
    if method.takesCount, count == nil {
      return try automaticClasses(request)
    }
    var notes: [String] = []
    if method.takesCount, let count, count > sample.distinct.count {
      notes.append("Only \(sample.distinct.count) different values for \(count) classes.")
    }
    return try request.classes(count: count ?? 1, notes: notes)
  }

  /// The same for values of which some are missing (nil).
  package func classes(
    of values: some Sequence<Double?>, method: ClassificationMethod, count: Int? = nil,
    pivot: Double? = nil
  ) throws(ClassificationError) -> Classes {
    try classes(of: values.compactMap { $0 }, method: method, count: count, pivot: pivot)
  }

  /// The fewest classes that reach the goal; if none does, those up to the limit that fit best.
  private func automaticClasses(
    _ request: ClassRequest
  ) throws(ClassificationError) -> Classes {
    let limit = min(automaticLimit, request.sample.distinct.count)
    guard limit > 1 else { return try request.classes(count: 1, notes: []) }
    var best: (count: Int, fit: Double) = (1, -1)
    for count in 2...limit {
      let classes = try request.classes(count: count, notes: [])
      // Round bounds and pivots can give more classes than asked for.
      guard classes.count <= automaticLimit else { continue }
      let fit = classes.goodness.gadf
      if fit >= goal {
        let note =
          "The fewest classes whose goodness of fit reaches \(goal.shortText): "
          + "it is \(fit.shortText)."
        return try request.classes(count: count, notes: [note])
      }
      if fit > best.fit { best = (count, fit) }
    }
    let note =
      "No number up to \(limit) reaches the goodness of fit \(goal.shortText); "
      + "this one comes nearest (\(best.fit.shortText))."
    return try request.classes(count: best.count, notes: [note])
  }
}

extension Double {
  /// With at most two decimals, for sentences.
  var shortText: String {
    let rounded = (self * 100).rounded() / 100
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? String(Int(rounded)) : String(rounded)
  }
}
