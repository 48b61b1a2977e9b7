package import Diagnostics

/// Settings for one run that cannot reach what is shown, because they belong to another map or
/// report.
package struct IdleSettings {
  private let project: OpenProject
  /// The ids of what is shown; nil for any.
  private let maps: [String]?
  private let reports: [String]?

  package init(project: OpenProject, maps: [String]?, reports: [String]?) {
    self.project = project
    self.maps = maps
    self.reports = reports
  }

  /// An error, `setting-without-effect`, for each setting, as `maps.nigeria.title=…`, of a map or
  /// report that the project has and that is not shown.
  package func diagnostics(of settings: [String]) -> [Diagnostic] {
    settings.compactMap { setting in
      let key = setting.prefix { $0 != "=" }
      let keys = key.split(separator: ".").map(String.init)
      guard keys.count > 1 else { return nil }
      let shown: [String]?
      switch keys[0] {
      case "maps": shown = project.specification.map(keys[1]) == nil ? nil : maps
      case "reports": shown = project.specification.report(keys[1]) == nil ? nil : reports
      default: shown = nil
      }
      guard let shown, !shown.contains(keys[1]) else { return nil }
      return Diagnostic(
        .error, "setting-without-effect", "\"\(key)\" changes nothing that is shown",
        at: Place(file: "--set \(setting)", key: String(key)),
        reason: shown.isEmpty
          ? "no report is asked for" : "asked for is \(shown.joined(separator: ", "))")
    }
  }
}
