import Localization

/// Which member a masked one is, for the ledger of releases alone.
struct MemberIdentity: Confidential {
  /// As in the table.
  var id: String
  /// Those for which the member is counted or named.
  var purposes: Set<PublicationPurpose>
}
