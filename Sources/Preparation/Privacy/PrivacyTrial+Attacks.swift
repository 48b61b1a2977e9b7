import AtlasFile
import Diagnostics
import HostSystem
import Localization
import Membership
import PrivacyAudit

extension PrivacyTrial {
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
    report.lines += Self.lines(of: traces, list.files, byteCount: byteCount)
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
    of traces: TraceSearch, _ files: [PrivacyTrialFiles.Entry], byteCount: Int
  ) -> [PrivacyTrialReport.Line] {
    let name = Attack.traces.rawValue
    var lines = [
      PrivacyTrialReport.Line(attack: name, what: "files", tried: files.count),
      PrivacyTrialReport.Line(attack: name, what: "bytes", tried: byteCount),
    ]
    for purpose in PublicationPurpose.allCases {
      let count = files.count { $0.purposes.contains(purpose) }
      if count == 0 { continue }
      lines.append(
        PrivacyTrialReport.Line(
          attack: name, what: "files for \(purpose.rawValue)", tried: count))
    }
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
    let purposes = entry.purposes.isEmpty ? TraceSearch.allPurposes : Set(entry.purposes)
    let found = traces.traces(in: bytes, publishedFor: purposes)
    for (trace, row) in found.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where !(entry.isPrivate && trace == .id) {
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
