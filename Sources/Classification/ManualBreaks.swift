/// Bounds that somebody chose.
enum ManualBreaks {
  /// Throws `invalidBounds` unless all are finite and each is greater than the one before.
  static func bounds(_ values: [Double]) throws(ClassificationError) -> [ClassBound] {
    for (index, value) in values.enumerated() {
      guard value.isFinite, index == 0 || values[index - 1] < value else {
        throw .invalidBounds(values, index: index)
      }
    }
    return values.map { ClassBound($0, belongsAbove: true) }
  }
}
