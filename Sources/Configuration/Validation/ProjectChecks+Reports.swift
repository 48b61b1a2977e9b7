import Diagnostics

extension ProjectChecks {
  /// What a template needs, and what it would not read.
  func reports() -> [Diagnostic] {
    (root["reports"]?.entries ?? []).flatMap { entry -> [Diagnostic] in
      let (report, path) = (entry.value, "reports".dotted(entry.key))
      guard let template = report["template"], let name = template.scalarText else { return [] }
      guard AtlasSpecification.forms[name] != nil else {
        return pages(of: report, name, path) + paper(of: report, path)
      }
      var found = foreign(
        ["countries", "country", "charts", "maps", "members", "texts", "changes-since"], to: name,
        in: report, path)
      for key in ["boundaries", "fill"] where report[key] == nil {
        found.append(
          error(
            "missing-key", "missing key \"\(key)\"", report.place, path,
            reason: "the template \(name) has a page for each of its units"))
      }
      if let count = report["fill"]?["count"] {
        found.append(
          error(
            "members-in-atlas", "an atlas shows no members", count.place,
            path.dotted("fill.count"),
            reason: "expected status, indicator, change or evidence-age"))
      }
      return found + checks(ofFill: report, path)
    }
  }

  /// The members' directory is answered as a report only where members are published.
  func publication() -> [Diagnostic] {
    let publish = root["server"]?["publish"]
    guard publish?["members"]?.scalarText != "true" else { return [] }
    return (publish?["reports"]?.items ?? []).compactMap { item in
      guard let name = item.scalarText,
        root["reports"]?[name]?["template"]?.scalarText == ReportSpecification.directory
      else { return nil }
      var found = error(
        "unpublished-members", "the report \"\(name)\" is the members' directory", item.place,
        "server.publish.reports", reason: "server.publish.members is not true")
      found.advice = "publish the members, or leave the report out"
      return found
    }
  }

  /// Templates without a page a unit.
  private func pages(of report: YAMLNode, _ template: String, _ path: String) -> [Diagnostic] {
    switch template {
    case ReportSpecification.country:
      var found = foreign(
        ["boundaries", "maps", "members", "texts"], to: template, in: report, path)
      if let country = report["country"], report["countries"] != nil {
        found.append(
          error(
            "conflicting-keys", "\"country\" cannot stand beside \"countries\"", country.place,
            path.dotted("country")))
      }
      if report["country"] == nil, report["countries"]?.items?.isEmpty ?? true {
        found.append(
          error(
            "missing-key", "missing key \"country\"", report.place, path,
            reason: "the template \(template) has the profile of one, or those of countries"))
      }
      return found + charts(of: report, path)
    case ReportSpecification.directory:
      return foreign(
        ["boundaries", "countries", "country", "charts", "maps", "members", "texts"], to: template,
        in: report, path)
    default:
      return foreign(["boundaries", "country"], to: template, in: report, path)
        + charts(of: report, path)
    }
  }

  /// Columns and maps of pages with much text are made for two papers.
  private func paper(of report: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let paper = report["paper"], let name = paper.scalarText,
      let size = Paper(rawValue: name), size != .a4, size != .letter
    else { return [] }
    return [
      error(
        "paper", "this template is not set on \(name)", paper.place, path.dotted("paper"),
        reason: "expected A4 or Letter")
    ]
  }

  private func foreign(
    _ keys: [String], to template: String, in report: YAMLNode, _ path: String
  ) -> [Diagnostic] {
    keys.compactMap { key in
      report[key].map {
        error(
          "conflicting-keys", "the template \(template) does not read \"\(key)\"", $0.place,
          path.dotted(key))
      }
    }
  }
}
