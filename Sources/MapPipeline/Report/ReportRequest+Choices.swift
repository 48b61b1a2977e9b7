import Configuration
import Localization

extension ReportRequest {
  /// What makes a file differ from others of the same report, language and data: for its provenance.
  func choices(on paper: Paper, of project: OpenProject) -> [String] {
    [
      (asOf ?? project.dataDate).description, paper.rawValue,
      (theme ?? project.specification.theme.name ?? .light).rawValue, (purpose ?? .print).rawValue,
    ] + project.settings
  }
}
