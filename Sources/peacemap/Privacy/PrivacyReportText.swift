import AtlasFile

/// The report of the privacy check as lines of text: each attack with what it tried and how much it
/// found, then how many members and publications there were.
struct PrivacyReportText {
  private let report: PrivacyTrialReport

  init(_ report: PrivacyTrialReport) { self.report = report }

  var text: String {
    let attacks = report.lines.map(\.attack).unique
    let width = attacks.map(\.count).max() ?? 0
    // An attack that had nothing to look at proves nothing.
    let idle = attacks.filter { attack in
      report.lines.allSatisfy { $0.attack != attack || $0.tried == 0 }
    }
    var lines = attacks.map { attack in
      let tried = report.lines.filter { $0.attack == attack }.map { "\($0.tried) \($0.what)" }
      let found = report.findings.count { $0.attack == attack }
      let name = attack + String(repeating: " ", count: width - attack.count)
      let nothing = idle.contains(attack) ? "not tried" : "nothing found"
      let outcome = found > 0 ? "\(found) found" : nothing
      return "\(name)  \(tried.joined(separator: ", ")): \(outcome)"
    }
    lines.append(
      "\(report.memberCount) members, nothing shown of \(report.hiddenMemberCount) of them; "
        + "\(report.publicationCount) publications, \(attacks.count - idle.count) attacks, "
        + (report.findings.isEmpty ? "nothing found" : "\(report.findings.count) found"))
    return lines.joined(separator: "\n") + "\n"
  }
}
