import AtlasFile
import Diagnostics
import HostSystem
import Localization
import Membership
import PrivacyAudit

/// The preparing half of `peacemap check --privacy`: it alone holds what must not be found.
struct PrivacyTrial {
  let request: PreparationRequest.PrivacyRequest
  let today: CalendarDate
  let progress: @Sendable (String, Double) -> Void

  // MARK: Changes

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

  private func leakTest(
    _ publishing: MemberPublishing
  ) throws(PreparationError) -> LeakTest {
    do throws(MembershipError) {
      return try publishing.leakTest(today: today)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
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

  // MARK: Attacks

  /// Attacks the files that were made, and looks in every one of them for traces of members.
  func attacks() throws(PreparationError) -> PrivacyTrialReport {
    let (project, publishing) = try publishing()
    let traces = try leakTest(publishing).traces()
    var report = PrivacyTrialReport()
    var files: [PublishedFile] = []
    let list = try fileList()
    var byteCount = 0
    for (index, entry) in list.files.enumerated() {
      progress("files searched", Double(index) / Double(max(1, list.files.count)))
      let bytes = try read(entry)
      byteCount += bytes.count
      search(bytes, entry, traces, &report)
      if let file = PublishedFile(entry, bytes: bytes) { files.append(file) }
    }
    report.lines += Self.lines(of: traces, fileCount: list.files.count, byteCount: byteCount)
    let edition = try publishing.edition()
    let published = edition.members
    let material = PublishedMaterial(
      publications: published, earlier: publishing.earlier,
      current: KnownEdition(edition.asRelease(on: today)),
      tree: UnitTree(project.contents.boundarySets), files: files,
      minimumCount: publishing.minimumCount)
    report.publicationCount =
      published.count + publishing.earlier.map(\.views.count).reduce(0, +)
    for result in AttackSeries().results(on: material) {
      report.lines.append(
        PrivacyTrialReport.Line(
          attack: result.attack.rawValue, what: "comparisons", tried: result.tried))
      report.add(result.findings)
    }
    return report
  }

  private static func lines(
    of traces: TraceSearch, fileCount: Int, byteCount: Int
  ) -> [PrivacyTrialReport.Line] {
    let name = Attack.traces.rawValue
    var lines = [
      PrivacyTrialReport.Line(attack: name, what: "files", tried: fileCount),
      PrivacyTrialReport.Line(attack: name, what: "bytes", tried: byteCount),
    ]
    for trace in TraceSearch.Trace.allCases {
      lines.append(
        PrivacyTrialReport.Line(
          attack: name, what: "\(trace.plural) looked for", tried: traces.valueCounts[trace] ?? 0))
    }
    return lines
  }

  private func search(
    _ bytes: [UInt8], _ entry: PrivacyTrialFiles.Entry, _ traces: TraceSearch,
    _ report: inout PrivacyTrialReport
  ) {
    for (trace, row) in traces.traces(in: bytes).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      report.findings.append(
        PrivacyTrialReport.Finding(
          attack: Self.attack(of: trace, in: entry).rawValue, place: entry.path,
          words: "holds the \(trace.words) of row \(row) of the members' table"))
    }
  }

  /// A trace by the attack that it serves best.
  private static func attack(
    of trace: TraceSearch.Trace, in entry: PrivacyTrialFiles.Entry
  ) -> Attack {
    switch (trace, PublishedFile.Kind(rawValue: entry.kind)) {
    case (.id, _): .orderAndIdentifiers
    case (_, .message): .errorTexts
    case (_, .kept): .keptPictures
    default: .traces
    }
  }

  private func fileList() throws(PreparationError) -> PrivacyTrialFiles {
    let path = FilePath.join(request.folder, PrivacyTrialFiles.listName)
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.bytes(of: path)
    } catch {
      throw Self.failure(error)
    }
    do {
      return try PrivacyTrialFiles(json: bytes)
    } catch {
      throw PreparationError(
        .badRequest, [Diagnostic(.error, "bad-list", "the list of files cannot be read: \(error)")])
    }
  }

  private func read(_ entry: PrivacyTrialFiles.Entry) throws(PreparationError) -> [UInt8] {
    let path =
      entry.path.hasPrefix("/") ? entry.path : FilePath.join(request.folder, entry.path)
    do throws(SystemError) {
      return try FileSystem.bytes(of: path)
    } catch {
      throw Self.failure(error)
    }
  }

  private static func failure(_ error: SystemError) -> PreparationError {
    PreparationError(
      .cannotAccess, [Diagnostic(.error, "cannot-access", error.description)])
  }

  private func publishing() throws(PreparationError) -> (PreparedProject, MemberPublishing) {
    try ProjectPreparation(project: request.project, today: today).preparedForTrial()
  }
}

extension PrivacyTrialReport {
  fileprivate mutating func add(_ found: [PrivacyAudit.Finding]) {
    findings += found.map {
      Finding(attack: $0.attack.rawValue, place: $0.place, words: $0.words)
    }
  }
}

extension TraceSearch.Trace {
  var words: String {
    switch self {
    case .coordinate: "coordinate"
    case .name: "name"
    case .webAddress: "web address"
    case .id: "id"
    }
  }

  var plural: String {
    switch self {
    case .coordinate: "coordinates"
    case .name: "hidden names"
    case .webAddress: "hidden web addresses"
    case .id: "ids"
    }
  }
}

extension PublishedFile {
  /// What the attacks read; nil for a kind of file that none of them reads.
  init?(_ entry: PrivacyTrialFiles.Entry, bytes: [UInt8]) {
    guard let kind = Kind(rawValue: entry.kind) else { return nil }
    let readable = ["svg", "csv", "json", "html", "txt", "log"]
    self.init(
      name: entry.path, kind: kind, subject: entry.subject, language: entry.language,
      width: entry.width, variant: entry.variant, hasMembers: entry.hasMembers,
      isKeptOnDisk: entry.isKeptOnDisk, bytes: bytes)
    if readable.contains(ending) || kind == .message { return }
    // Of others it is enough to know that they are there.
    guard entry.isKeptOnDisk else { return nil }
    self.bytes = []
  }
}
