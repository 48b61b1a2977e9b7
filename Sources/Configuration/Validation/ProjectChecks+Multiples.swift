import Diagnostics

extension ProjectChecks {
  /// Pictures side by side need something that differs between them, and furniture that says what.
  func multiples(of map: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let multiples = map["multiples"] else { return [] }
    return dates(multiples, path) + conflicts(map, multiples, path)
  }

  private func dates(_ multiples: YAMLNode, _ path: String) -> [Diagnostic] {
    var seen: Set<String> = []
    return (multiples["dates"]?.items ?? []).enumerated().compactMap { index, item in
      guard let day = item.scalarText, ISODate.isValid(day) else { return nil }
      let place = path.dotted("dates.\(index + 1)")
      if !seen.insert(day).inserted {
        return error("duplicate-item", "\(day) is listed twice", item.place, place)
      }
      guard let dataDate = root["data-date"]?.scalarText, ISODate.isValid(dataDate), day > dataDate
      else { return nil }
      return error(
        "as-of", "\(day) is after the data-date", item.place, place,
        reason: "expected \(dataDate) or earlier")
    }
  }

  private func conflicts(
    _ map: YAMLNode, _ multiples: YAMLNode, _ path: String
  ) -> [Diagnostic] {
    func conflict(_ message: String, reason: String? = nil) -> [Diagnostic] {
      [error("conflicting-keys", message, multiples.place, path, reason: reason)]
    }
    if map["furniture"]?.scalarText == "none" {
      return conflict(
        "pictures side by side need titles, and \"furniture\" is none", reason: "expected all")
    }
    for key in ["symbols", "cartogram"] where map[key] != nil {
      return conflict("\"multiples\" cannot stand beside \"\(key)\"")
    }
    let fill = map["fill"]
    if multiples["indicators"] != nil, fill?["indicator"] == nil {
      return conflict(
        "one picture an indicator needs a fill of an indicator",
        reason: "expected fill.indicator, whose settings hold for all")
    }
    if multiples["dates"] != nil {
      if fill?["status"] == nil, fill?["indicator"] == nil {
        return conflict(
          "one picture a day needs a fill that has a date",
          reason: "expected fill.status or fill.indicator")
      }
      if map["as-of"] != nil {
        return conflict("\"multiples.dates\" cannot stand beside \"as-of\"")
      }
    }
    return []
  }
}
