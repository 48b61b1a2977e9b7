import Diagnostics

/// Rules of fills that compare two things.
extension ProjectChecks {
  /// What is wrong with a fill that compares two days.
  func comparison(of map: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let fill = map["fill"] else { return [] }
    return days(of: map, fill, path)
  }

  /// A change has two days, the earlier one first.
  private func days(of map: YAMLNode, _ fill: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let change = fill["change"] else { return [] }
    guard let from = fill["from"] else {
      return [
        error(
          "missing-key", "a change is from one day to another", change.place,
          path.dotted("change"), reason: "expected \"from\" beside \"change\"")
      ]
    }
    let later = map["as-of"] ?? root["data-date"]
    guard let day = from.scalarText, ISODate.isValid(day), let end = later?.scalarText,
      ISODate.isValid(end), day >= end
    else { return [] }
    return [
      error(
        "from", "\(day) is not before the day of the map", from.place, path.dotted("from"),
        reason: "expected a day before \(end)")
    ]
  }
}
