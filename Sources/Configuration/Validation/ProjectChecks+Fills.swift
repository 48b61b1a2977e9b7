import Diagnostics

/// Rules of fills that compare two things.
extension ProjectChecks {
  /// What is wrong with a fill that compares two days or crosses two indicators.
  func comparison(of map: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let fill = map["fill"] else { return [] }
    return days(of: map, fill, path) + crossing(fill, path) + multiplied(map, fill, path)
      + breaks(of: map, path.dotted("with-breaks"), key: "with-breaks")
      + breaks(of: map, path.dotted("certainty-breaks"), key: "certainty-breaks")
  }

  /// Pictures side by side have one legend, which crossed classes of several days or indicators would
  /// not share; and a change ends after it begins.
  private func multiplied(
    _ map: YAMLNode, _ fill: YAMLNode, _ path: String
  ) -> [Diagnostic] {
    let place = String(path.dropLast("fill".count)) + "multiples"
    guard let multiples = map["multiples"] else { return [] }
    if let key = ["with", "certainty"].first(where: { fill[$0] != nil }) {
      return [
        error(
          "conflicting-keys", "\"multiples\" cannot stand beside \"\(key)\"", multiples.place,
          place, reason: "the classes of two indicators are those of one picture")
      ]
    }
    guard let from = fill["from"]?.scalarText else { return [] }
    return (multiples["dates"]?.items ?? []).compactMap { item in
      guard let day = item.scalarText, ISODate.isValid(day), day <= from else { return nil }
      return error(
        "from", "\(day) is not after the first day of the change", item.place,
        place.dotted("dates"),
        reason: "expected a day after \(from)")
    }
  }

  /// A second indicator is another one, and three classes of two hues leave no other choice.
  private func crossing(_ fill: YAMLNode, _ path: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for key in ["with", "certainty"] {
      guard let second = fill[key], let name = second.scalarText,
        name == fill["indicator"]?.scalarText
      else { continue }
      found.append(
        error(
          "same-indicator", "\"\(name)\" is crossed with itself", second.place, path.dotted(key),
          reason: "expected another indicator"))
    }
    guard fill["with"] != nil else { return found }
    for key in ["certainty", "method", "classes"] {
      guard let other = fill[key] else { continue }
      found.append(
        error(
          "conflicting-keys", "\"\(key)\" cannot stand beside \"with\"", other.place,
          path.dotted(key),
          reason: "two crossed indicators have three classes each, by terciles or breaks"))
    }
    if let breaks = fill["breaks"], let count = breaks.items?.count, count != 2 {
      found.append(
        error(
          "wrong-count", "the list has \(count) items", breaks.place, path.dotted("breaks"),
          reason: "expected 2 beside \"with\", for three classes"))
    }
    if let palette = fill["palette"], palette.items?.count != 2 {
      found.append(
        error(
          "bivariate-palette", "two crossed indicators need two colours", palette.place,
          path.dotted("palette"),
          reason: "expected those where the one is high and the other low, such as "
            + "[\"#654abb\", \"#e9a03e\"]"))
    }
    return found
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
