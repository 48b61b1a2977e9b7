import AtlasFile
import Configuration
import Diagnostics
import HostSystem
package import Localization
import ProjectReading
import SimpleFeatures

/// The order of the preparing half: project file, sources, boundaries, lines, tables, members.
///
/// Equal files give equal contents wherever the project stands; `today` decides only what of the
/// members may be published.
package struct ProjectPreparation: Sendable {
  private let folder: ProjectFolder
  private let today: CalendarDate
  private let purpose: Localization.PublicationPurpose?
  private let progress: @Sendable (String, Double) -> Void

  /// - Parameters:
  ///   - project: the project's folder, absolute.
  ///   - today: the day on which consent must hold.
  ///   - purpose: the only one for which members are kept; nil for those of the project.
  ///   - progress: told what is being done and the share of the whole before it, 0…1.
  package init(
    project: String, today: CalendarDate, purpose: Localization.PublicationPurpose? = nil,
    progress: @escaping @Sendable (String, Double) -> Void = { _, _ in }
  ) {
    folder = ProjectFolder(path: project)
    self.today = today
    self.purpose = purpose
    self.progress = progress
  }

  /// Prepares everything in memory; writes nothing.
  ///
  /// Throws `badData` with every mistake of the project file, or of the sources, at once;
  /// `cannotAccess` when a file cannot be read.
  package func prepared() throws(PreparationError) -> PreparedProject {
    progress("project file", 0)
    let projectFile = FilePath.join(folder.path, ProjectFile.name)
    let (project, specification) = try Self.read(projectFile)
    try checkPurpose(project)
    guard let rules = LocalizationRules(project),
      let dataDate = CalendarDate(iso: project.dataDate)
    else {
      throw PreparationError(
        .badData,
        [
          Diagnostic(
            .error, "bad-date", "\"\(project.dataDate)\" is no day",
            at: Place(file: ProjectFile.name, key: "data-date"))
        ])
    }
    let sources = SourceList.entries(of: project, in: folder, projectFile: projectFile)
    var log = StageLog()

    progress("sources", 0.02)
    let logo = project.organisation.logo.flatMap {
      LogoStage(source: $0, folder: folder).prepared(log: &log)
    }
    let texts = ReportTextStage(project: project, folder: folder).prepared(log: &log)
    let inputs = ProjectInputs(of: project, in: folder, log: &log)
    try log.stopAtErrors()
    progress("boundaries \(project.boundarySets.map(\.name).joined(separator: ", "))", 0.3)
    let sets = BoundaryStage(specifications: project.boundarySets, inputs: inputs)
      .prepared(log: &log)
    let lines = project.borders.lines.map {
      BorderLineStage(source: $0, inputs: inputs).prepared(log: &log)
    }
    progress("tables", 0.9)
    let targets = JoinTargets(project: project, inputs: inputs, sets: sets, log: &log)
    let milestones = MilestoneStage(
      specifications: project.milestoneSources, rules: rules, inputs: inputs, targets: targets
    ).prepared(log: &log)
    let numbers = IndicatorStage(
      specifications: project.indicators, inputs: inputs, targets: targets
    ).prepared(log: &log)
    progress("members", 0.95)
    let edition = project.members.flatMap {
      MemberStage(
        specification: $0, folder: folder, sets: sets, languages: project.languages, today: today
      ).edition(log: &log)
    }
    try log.stopAtErrors()
    let needs = MemberNeeds(of: project, only: purpose)
    let contents = AtlasContents(
      specification: specification, dataDate: dataDate, boundarySets: sets,
      borderLines: lines ?? [], milestones: milestones.sources,
      countSeries: numbers.countSeries, indicators: numbers.indicators,
      joins: milestones.joins + numbers.joins, members: needs.least(of: edition?.members ?? []),
      findings: log.published.map(Self.published),
      logo: logo, texts: texts)
    return PreparedProject(
      contents: contents, diagnostics: log.all, sources: sources, edition: edition)
  }

  /// Everything as above, and how the members were published, to be tried with other tables.
  /// Errors: those of preparing; a project without a members' table.
  func preparedForTrial() throws(PreparationError) -> (PreparedProject, MemberPublishing) {
    let prepared = try prepared()
    let (project, _) = try Self.read(FilePath.join(folder.path, ProjectFile.name))
    guard let specification = project.members, specification.source != nil else {
      throw PreparationError(
        .badData,
        [
          Diagnostic(
            .error, "no-members", "the project publishes no members",
            at: Place(file: ProjectFile.name, key: "members"))
        ])
    }
    let stage = MemberStage(
      specification: specification, folder: folder, sets: prepared.contents.boundarySets,
      languages: project.languages, today: today)
    return (prepared, try stage.publishing(needs: MemberNeeds(of: project)))
  }

  /// The tables of databases that a project reads, as they are now.
  /// Errors: those of the project file.
  static func databases(of project: String) throws(PreparationError) -> [SourceRecord.Entry] {
    let folder = ProjectFolder(path: project)
    let (specification, _) = try read(FilePath.join(folder.path, ProjectFile.name))
    return SourceList.databases(of: specification)
  }

  /// What a project says of its members; nil without. Errors: those of the project file.
  static func members(of folder: ProjectFolder) throws(PreparationError) -> MembersSpecification? {
    try read(FilePath.join(folder.path, ProjectFile.name)).specification.members
  }

  /// Throws `badRequest` for a purpose for which the project publishes nothing.
  private func checkPurpose(_ project: ProjectSpecification) throws(PreparationError) {
    let published = (project.members?.policy.purposes ?? []).map(\.rawValue)
    guard let purpose, !published.contains(purpose.rawValue) else { return }
    throw PreparationError(
      .badRequest,
      [
        Diagnostic(
          .error, "unpublished-purpose",
          "the project publishes no members for \(purpose.rawValue)",
          at: Place(file: ProjectFile.name, key: "members.policy.purposes"),
          reason: published.isEmpty
            ? "it has no members" : "its purposes are \(published.joined(separator: ", "))")
      ])
  }

  private static func read(
    _ path: String
  ) throws(PreparationError) -> (specification: ProjectSpecification, published: String) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.bytes(of: path)
    } catch {
      throw PreparationError(
        .cannotAccess,
        [
          Diagnostic(
            .error, error.isMissing ? "no-such-file" : "unreadable", error.description,
            at: Place(file: path),
            advice: error.isMissing ? "peacemap init makes a project" : nil)
        ])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PreparationError(
        .badData,
        [Diagnostic(.error, "not-utf8", "the text is not UTF-8", at: Place(file: path))])
    }
    do throws(ConfigurationError) {
      return try ProjectFile.read(text: text, file: ProjectFile.name)
    } catch {
      throw PreparationError(.badData, error.diagnostics)
    }
  }

  /// A finding as the atlas carries it: with the name of its file and not the way to it.
  private static func published(_ finding: Diagnostic) -> Diagnostic {
    var result = finding
    result.place.file = finding.place.file.map {
      ProjectFolder.isDatabase($0) ? "database" : FilePath.name(of: $0)
    }
    return result
  }
}
