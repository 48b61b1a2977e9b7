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
  /// The day on which consent must hold.
  let today: CalendarDate

  /// One value for each purpose. Everything said on the way is confidential: counts of rows would
  /// tell what is hidden.
  func published(log: inout StageLog) -> [PublishedMembers] {
    guard let source = specification.source else { return [] }
    do throws(PreparationError) {
      let read = try folder.table(source, isConfidential: true)
      log.add(read.report, isConfidential: true)
      let (members, report) = try publication(of: read.value)
      log.add(report, isConfidential: true)
      return members
    } catch {
      log.add(error, isConfidential: true)
      return []
    }
  }

  private func publication(
    of table: Table
  ) throws(PreparationError) -> (members: [PublishedMembers], report: [Diagnostic]) {
    do throws(MembershipError) {
      let publication = MemberPublication(rules: try MemberRules(specification.policy), sets: sets)
      return try publication.published(from: table, today: today)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }
}
