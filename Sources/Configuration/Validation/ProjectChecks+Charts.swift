import Diagnostics

extension ProjectChecks {
  /// Charts need countries to compare, and days that follow each other.
  func charts(of report: YAMLNode, _ path: String) -> [Diagnostic] {
    let hasCountries = report["country"] != nil || report["countries"]?.items?.isEmpty == false
    var seen: Set<String> = []
    return (report["charts"]?.items ?? []).enumerated().flatMap { index, chart -> [Diagnostic] in
      let path = path.dotted("charts").dotted("\(index + 1)")
      let name = chart.scalarText ?? chart.entries?.first?.key ?? ""
      let change = chart["change-between"]
      var found = change.map { days(of: $0, path.dotted("change-between")) } ?? []
      let period = ["from", "to"].map { change?[$0]?.scalarText ?? "" }
      if !seen.insert(([name] + period).joined(separator: " ")).inserted {
        found.append(error("duplicate-item", "\"\(name)\" is listed twice", chart.place, path))
      }
      if !hasCountries, name != ChartSpecification.Name.plansOverTime.rawValue {
        found.append(
          error(
            "missing-key", "the chart \(name) compares countries", chart.place, path,
            reason: "expected \"countries\" in the report"))
      }
      return found
    }
  }

  /// The first day is before the second, and both are in the data.
  private func days(of change: YAMLNode, _ path: String) -> [Diagnostic] {
    func day(_ key: String) -> (node: YAMLNode, text: String)? {
      guard let node = change[key], let text = node.scalarText, ISODate.isValid(text) else {
        return nil
      }
      return (node, text)
    }
    guard let from = day("from"), let dataDate = root["data-date"]?.scalarText,
      ISODate.isValid(dataDate)
    else { return [] }
    guard let to = day("to") else {
      guard from.text >= dataDate else { return [] }
      return [
        error(
          "from", "\(from.text) is not before the data-date", from.node.place,
          path.dotted("from"), reason: "expected a day before \(dataDate)")
      ]
    }
    if to.text > dataDate {
      return [
        error(
          "as-of", "\(to.text) is after the data-date", to.node.place, path.dotted("to"),
          reason: "expected \(dataDate) or earlier")
      ]
    }
    guard to.text <= from.text else { return [] }
    return [
      error(
        "from", "\(to.text) is not after the first day of the change", to.node.place,
        path.dotted("to"), reason: "expected a day after \(from.text)")
    ]
  }
}
