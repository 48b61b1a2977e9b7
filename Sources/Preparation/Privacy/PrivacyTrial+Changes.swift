import AtlasFile
import Diagnostics
import HostSystem
import Membership
import PrivacyAudit

extension PrivacyTrial {
  /// Changes the members' table row by row; writes atlases in which one member differs.
  func changes() throws(PreparationError) -> PrivacyTrialReport {
    let (project, publishing) = try publishing()
    let outcome = try outcome(of: publishing)
    var report = PrivacyTrialReport(
      memberCount: outcome.rowCount, hiddenMemberCount: outcome.hiddenRowCount)
    for change in LeakTest.Change.allCases {
      report.lines.append(
        PrivacyTrialReport.Line(
          attack: Attack.hiddenRows.rawValue, what: "rows \(change.rawValue)",
          tried: outcome.tried[change] ?? 0))
    }
    report.findings = outcome.faults.map { fault in
      PrivacyTrialReport.Finding(
        attack: Attack.hiddenRows.rawValue, place: "row \(fault.row) \(fault.change.rawValue)",
        words: fault.words)
    }
    try tryDates(publishing, project.contents, &report)
    try checkBytes(project.contents, &report)
    for members in outcome.variants {
      var contents = project.contents
      contents.members = publishing.needs.least(of: members)
      guard contents.members != project.contents.members else { continue }
      report.variantCount += 1
      try write(contents, number: report.variantCount)
    }
    return report
  }

  /// The rows on as many threads as there are processors.
  private func outcome(
    of publishing: MemberPublishing
  ) throws(PreparationError) -> LeakTest.Outcome {
    let test = try leakTest(publishing)
    let shareCount = ProcessEnvironment.processorCount
    let progress = progress
    let shares = ParallelMap.map(Array(0..<shareCount)) { share in
      Result { () throws(MembershipError) in
        try test.outcome(share: share, of: shareCount) { done in
          if share == 0 { progress("members changed one by one", done) }
        }
      }
    }
    var whole = LeakTest.Outcome()
    for (index, share) in shares.enumerated() {
      switch share {
      case .success(let outcome): if index == 0 { whole = outcome } else { whole.add(outcome) }
      case .failure(let error): throw PreparationError(.badData, [error.diagnostic])
      }
    }
    return whole
  }

  /// Editions issued one after the other with a few members more or less, attacked by subtraction.
  private func tryDates(
    _ publishing: MemberPublishing, _ contents: AtlasContents, _ report: inout PrivacyTrialReport
  ) throws(PreparationError) {
    let pairs: [LeakTest.EditionPair]
    do throws(MembershipError) {
      pairs = try publishing.leakTest(today: today)
        .editionPairs(Self.pairCount, issue: publishing.issue)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
    let tree = UnitTree(contents.boundarySets)
    var tried = 0
    for pair in pairs {
      let result = AttackSeries().dates(
        on: PublishedMaterial(
          publications: pair.later.members, earlier: [KnownEdition(pair.earlier)],
          current: KnownEdition(pair.later.asRelease(on: today)), tree: tree,
          minimumCount: publishing.minimumCount))
      tried += result.tried
      report.add(result.findings)
    }
    report.lines += [
      PrivacyTrialReport.Line(
        attack: Attack.twoDates.rawValue, what: "editions with a few members more or less",
        tried: pairs.count),
      PrivacyTrialReport.Line(
        attack: Attack.twoDates.rawValue, what: "comparisons of these", tried: tried),
    ]
  }

  private static let pairCount = 60

  /// Equal contents are equal bytes: what shows nothing in the contents shows nothing in the atlas,
  /// and what is drawn is drawn from the atlas alone.
  private func checkBytes(
    _ contents: AtlasContents, _ report: inout PrivacyTrialReport
  ) throws(PreparationError) {
    let first = try Self.bytes(of: contents)
    report.lines.append(
      PrivacyTrialReport.Line(
        attack: Attack.hiddenRows.rawValue, what: "atlases written twice", tried: 1))
    if try Self.bytes(of: contents) != first {
      report.findings.append(
        PrivacyTrialReport.Finding(
          attack: Attack.hiddenRows.rawValue, place: "atlas",
          words: "the same contents do not give the same bytes"))
    }
  }

  private func write(_ contents: AtlasContents, number: Int) throws(PreparationError) {
    let folder = FilePath.join(request.folder, PrivacyTrialFiles.variantsName)
    let bytes = try Self.bytes(of: contents)
    do throws(SystemError) {
      try FileSystem.createFolder(folder, permissions: 0o700)
      try AtomicFile.write(
        bytes, to: FilePath.join(folder, "\(number).atlas"), permissions: 0o600)
    } catch {
      throw Self.failure(error)
    }
  }

  private static func bytes(of contents: AtlasContents) throws(PreparationError) -> [UInt8] {
    do {
      return try AtlasWriter.bytes(of: contents).bytes
    } catch {
      throw PreparationError(
        .badData,
        [Diagnostic(.error, "cannot-encode", "the atlas cannot be encoded", reason: "\(error)")])
    }
  }
}
