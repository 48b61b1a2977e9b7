import Configuration
import Localization

extension ReportRequest {
  /// What makes a file differ from others of the same report, language and data: for its provenance.
  func choices(on paper: Paper, of project: OpenProject) -> [String] {
    [
      "as-of=\(asOf ?? project.dataDate)", "paper=\(paper.rawValue)",
      "theme=\((theme ?? project.specification.theme.name ?? .light).rawValue)",
      "purpose=\((purpose ?? .print).rawValue)",
    ] + [earlier?.setting].compactMap(\.self) + project.settings
  }
}
