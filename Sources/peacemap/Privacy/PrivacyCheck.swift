import AtlasFile
import Diagnostics
import HostSystem
import Localization
import MapPipeline

/// `peacemap check --privacy`: tries to learn of members what was not to be published.
///
/// The preparing half changes the members' table row by row and says what changes; this half makes
/// everything that is published; the preparing half, which alone knows what must not be found, then
/// searches and attacks it. This half sees nothing but counts of what was tried.
struct PrivacyCheck {
  let context: ToolContext
  /// Further folders to search: caches, an export, logs, what was issued before.
  let folders: [String]

  /// What was tried and found. Errors: the project cannot be prepared or drawn.
  func report() throws(ToolFailure) -> PrivacyTrialReport {
    let supply = AtlasSupply(
      telling: .nothing, context: context, folder: try context.projectFolder())
    let project = try context.openCachedProject(telling: .nothing)
    let renderer = try context.makeRenderer()
    var folder: TrialFolder
    do {
      folder = try TrialFolder(path: supply.trialPath)
    } catch {
      throw ToolFailure(error)
    }
    let result: Result<PrivacyTrialReport, ToolFailure>
    do throws(ToolFailure) {
      result = .success(try tried(project, renderer, supply, &folder))
    } catch {
      result = .failure(error)
    }
    do {
      try folder.remove()
    } catch {
      throw ToolFailure(error)
    }
    return try result.get()
  }

  private func tried(
    _ project: OpenProject, _ renderer: MapRenderer, _ supply: AtlasSupply,
    _ folder: inout TrialFolder
  ) throws(ToolFailure) -> PrivacyTrialReport {
    let half = PreparingHalf(context: context)
    let today = context.environment.today
    let request = PreparationRequest.PrivacyRequest(
      project: supply.folder, today: today.description, folder: folder.path)
    let changes = try answer(of: try half.run(.privacyChanges(request)))
    try OutputCollector(project, renderer: renderer, today: today).collect(into: &folder)
    for variant in 1..<changes.variantCount + 1 {
      let path = FilePath.join(
        folder.path, "\(PrivacyTrialFiles.variantsName)/\(variant).atlas")
      let changed: OpenProject
      do {
        changed = try OpenProject(atlasAt: path)
      } catch {
        throw ToolFailure(error)
      }
      try OutputCollector(changed, renderer: renderer, today: today, variant: variant)
        .collectMembersMaps(into: &folder)
    }
    try collectEditions(project, renderer, supply, &folder)
    try collectMessages(half, supply, &folder)
    try collectKept(project, supply, &folder)
    do {
      try folder.writeList()
    } catch {
      throw ToolFailure(error)
    }
    return changes.joined(with: try answer(of: try half.run(.privacyAttacks(request))))
  }

  /// An atlas for each purpose that the project publishes members for, alone; and what shows members
  /// for those of which the project's own atlas holds nothing, such as donors.
  private func collectEditions(
    _ project: OpenProject, _ renderer: MapRenderer, _ supply: AtlasSupply,
    _ folder: inout TrialFolder
  ) throws(ToolFailure) {
    let known = try OutputCollector.published(of: project).map(\.purpose)
    let purposes = (project.specification.members?.policy.purposes ?? [])
      .compactMap { Localization.PublicationPurpose(rawValue: $0.rawValue) }
    for purpose in purposes where known != [purpose] {
      let name = "\(PrivacyTrialFiles.editionsName)/\(purpose.rawValue).atlas"
      let path = FilePath.join(folder.path, name)
      do {
        try FileSystem.createFolder(FilePath.parent(of: path), permissions: 0o700)
      } catch {
        throw ToolFailure(error)
      }
      try supply.prepare(output: path, record: nil, purpose: purpose.rawValue)
      folder.add(
        existing: PrivacyTrialFiles.Entry(path: name, kind: "atlas", purposes: [purpose]))
      if known.contains(purpose) { continue }
      let edition: OpenProject
      do {
        edition = try OpenProject(atlasAt: path)
      } catch {
        throw ToolFailure(error)
      }
      try OutputCollector(
        edition, renderer: renderer, today: context.environment.today, alone: purpose
      ).collectMembersOutputs(into: &folder)
    }
  }

  /// What preparing says.
  private func collectMessages(
    _ half: PreparingHalf, _ supply: AtlasSupply, _ folder: inout TrialFolder
  ) throws(ToolFailure) {
    let said = try half.run(
      .check(
        PreparationRequest.ProjectRequest(
          project: supply.folder, today: context.environment.today.description)))
    let text = said.diagnostics.map(\.description).joined(separator: "\n")
    var entry = PrivacyTrialFiles.Entry(path: "current/message/check.txt", kind: "message")
    entry.isPrivate = true
    do {
      try folder.add(Array(text.utf8), entry)
    } catch {
      throw ToolFailure(error)
    }
  }

  /// The project's own atlas and record, and every file of the folders that were named.
  private func collectKept(
    _ project: OpenProject, _ supply: AtlasSupply, _ folder: inout TrialFolder
  ) throws(ToolFailure) {
    let purposes = try OutputCollector.published(of: project).map(\.purpose)
    for path in supply.keptPaths {
      folder.add(
        existing: PrivacyTrialFiles.Entry(path: path, kind: "atlas", purposes: purposes))
    }
    for named in folders {
      let root = context.environment.absolute(named)
      guard FileSystem.kind(of: root) == .folder else {
        throw ToolFailure(.usage, "search", "\(named) is no folder")
      }
      try collectKept(in: root, &folder)
    }
  }

  private func collectKept(
    in root: String, _ folder: inout TrialFolder
  ) throws(ToolFailure) {
    let names: [String]
    do {
      names = try FileSystem.names(in: root)
    } catch {
      throw ToolFailure(error)
    }
    for name in names {
      let path = FilePath.join(root, name)
      // Neither what links lead to nor what this check itself makes.
      if FileSystem.isLink(path) || path == folder.path { continue }
      switch FileSystem.kind(of: path) {
      case .folder: try collectKept(in: path, &folder)
      case .file:
        let isMessage = ["log", "txt"].contains(FilePath.ending(of: path))
        folder.add(
          existing: PrivacyTrialFiles.Entry(path: path, kind: isMessage ? "message" : "kept"))
      case .missing, .other: break
      }
    }
  }

  private func answer(
    of result: PreparingHalf.Result
  ) throws(ToolFailure) -> PrivacyTrialReport {
    guard result.code == .done || result.code == .problems else {
      throw ToolFailure(result.code, result.diagnostics)
    }
    do {
      return try PrivacyTrialReport(json: result.output)
    } catch {
      throw ToolFailure(.failed, "privacy-report", "the report cannot be read: \(error)")
    }
  }
}

extension PrivacyTrialReport.Finding {
  /// The sentence about it.
  var diagnostic: Diagnostic {
    Diagnostic(.error, "leak-\(attack)", "\(place): \(words)")
  }
}
