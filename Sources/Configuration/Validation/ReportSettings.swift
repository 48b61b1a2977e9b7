/// Settings of a command line that is about reports: a key of a report may be given without its report,
/// as `extent=UGA` for `reports.atlas.extent=UGA`.
package enum ReportSettings {
  /// The settings in full, once for each report. Keys that the file has at its top stand for
  /// themselves, and so do paths and what is no key of a report.
  package static func qualified(_ settings: [String], for reports: [String]) -> [String] {
    settings.flatMap { setting -> [String] in
      let key = setting.prefix { $0 != "=" && $0 != "." }
      guard setting.contains("="), ProjectGrammar.root.key(String(key)) == nil,
        ProjectGrammar.report.key(String(key)) != nil
      else { return [setting] }
      return reports.map { "reports.\($0).\(setting)" }
    }
  }
}
