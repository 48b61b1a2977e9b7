import Diagnostics

/// Rules of legends.
extension ProjectChecks {
  /// A distribution is of the numbers of one fill in classes, and of one picture.
  func histogram(of map: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let histogram = map["legend"]?["histogram"],
      histogram.scalarText.flatMap(ScalarCheck.boolean) == true
    else { return [] }
    func refusal(_ reason: String) -> [Diagnostic] {
      [
        error(
          "histogram", "this map has no one distribution of numbers", histogram.place, path,
          reason: reason)
      ]
    }
    guard let fill = map["fill"], fill["indicator"] != nil || fill["count"] != nil else {
      return refusal("expected a fill with \"indicator\" or \"count\"")
    }
    for key in ["with", "certainty"] where fill[key] != nil {
      return refusal("expected a fill without \"\(key)\"")
    }
    // A cartogram leaves out units without a size, whatever their number is.
    for key in ["multiples", "cartogram"] where map[key] != nil {
      return refusal("expected a map without \"\(key)\"")
    }
    return []
  }
}
