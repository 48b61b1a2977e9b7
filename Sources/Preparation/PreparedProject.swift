package import AtlasFile
package import Diagnostics
import Membership

/// A project after preparation: what goes into its atlas, what the user is told, and of which files
/// it was made.
package struct PreparedProject: Sendable {
  package let contents: AtlasContents
  /// Warnings and notes, those about confidential sources last.
  package let diagnostics: [Diagnostic]
  /// For the record of sources.
  package let sources: [SourceRecord.Entry]
  /// All that may be published of the members, for the release ledger; nil without members.
  let edition: MemberEdition?
}
