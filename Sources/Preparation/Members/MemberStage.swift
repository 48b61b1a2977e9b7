import Configuration
import Diagnostics
import Ingest
import Localization
import Membership
import SimpleFeatures

/// The members' table to what may be published of it. The only place of this half that opens a
/// confidential source.
struct MemberStage {
  let specification: MembersSpecification
  let folder: ProjectFolder
  let sets: [BoundarySet]
  /// Of the project.
  let languages: [String]
  /// The day on which consent must hold.
  let today: CalendarDate

  /// One value for each purpose. Everything said on the way is confidential, and even so without a
  /// number of rows: the first row concerned stands for all, as what is printed is passed on.
  func published(log: inout StageLog) -> [PublishedMembers] {
    guard let source = specification.source else { return [] }
    warnAboutReleases(&log)
    do throws(PreparationError) {
      let read = try folder.table(source, isConfidential: true)
      log.add(read.report.map(Self.uncounted), isConfidential: true)
      let (members, report) = try publication(of: read.value)
      log.add(report, isConfidential: true)
      return members
    } catch {
      log.add(error, isConfidential: true)
      return []
    }
  }

  private static func uncounted(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic
    result.count = 1
    return result
  }

  /// Differences between publications of different days are not looked at, so the table of them must
  /// not seem to be.
  private func warnAboutReleases(_ log: inout StageLog) {
    guard let ledger = specification.policy.ledger else { return }
    let warning = Diagnostic(
      .warning, "ledger-not-read", "the ledger of releases is not read by this version",
      at: ledger.place,
      reason: "counts are protected within one preparation, not against those of another day",
      advice: "leave the key out, and publish seldom")
    log.add([warning], isConfidential: true)
  }

  private func publication(
    of table: Table
  ) throws(PreparationError) -> (members: [PublishedMembers], report: [Diagnostic]) {
    do throws(MembershipError) {
      let publication = MemberPublication(
        rules: try MemberRules(specification.policy, languages: languages), sets: sets)
      return try publication.published(from: table, today: today)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }
}
