/// All maps and reports of the site.
package struct GalleryContent: Hashable, Sendable {
  /// In the order of the project file.
  package var maps: [MapCard]
  package var reports: [ReportLink]

  /// Maps and reports in the order in which they are shown.
  package init(maps: [MapCard], reports: [ReportLink] = []) {
    self.maps = maps
    self.reports = reports
  }
}
