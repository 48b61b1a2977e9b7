import AtlasFile
import Localization

/// Gives of an atlas what it may show of members for a purpose today.
struct MemberAccess {
  let project: OpenProject

  /// The publication for a purpose. What one purpose may show, another may not.
  ///
  /// - Parameter takesDonors: whether an atlas that was prepared for donors alone serves the purpose
  ///   as well, as it does for them on paper and on screen.
  ///
  /// Errors: no members in the atlas, none for this purpose, or past their day.
  func published(
    for purpose: PublicationPurpose, today: CalendarDate, takesDonors: Bool = true
  ) throws(PipelineError) -> PublishedMembers {
    let all = try project.read { atlas throws(AtlasError) in try atlas.members() }
    guard !all.isEmpty else {
      throw PipelineError(
        .badData, "no-members", "this atlas publishes no members",
        advice:
          "name a members table in the project file, let a map there count members and prepare "
          + "again")
    }
    let forDonors = takesDonors && all.count == 1 ? all.first { $0.purpose == .donors } : nil
    guard let members = all.first(where: { $0.purpose == purpose }) ?? forDonors else {
      throw PipelineError(
        .badData, "no-members-for-purpose",
        "this atlas publishes no members for \(purpose.rawValue), only for "
          + all.map(\.purpose.rawValue).joined(separator: " and "),
        advice: "sheets of paper are for print, pictures in pixels for the web; add the purpose to "
          + "members.policy.purposes and prepare again")
    }
    guard members.areValid(on: today) else {
      throw PipelineError(
        .badData, "members-expired",
        "the members of this atlas may be shown until \(members.validUntil.map(\.description) ?? "–")",
        advice: "prepare it again")
    }
    return members
  }
}
