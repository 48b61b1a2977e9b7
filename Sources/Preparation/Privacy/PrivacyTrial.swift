import AtlasFile
import Diagnostics
import HostSystem
import Localization
import Membership
import PrivacyAudit

/// The preparing half of `peacemap check --privacy`: it alone holds what must not be found. Its two
/// parts, between which the other half makes everything that is published, stand in files of their
/// own.
struct PrivacyTrial {
  let request: PreparationRequest.PrivacyRequest
  let today: CalendarDate
  let progress: @Sendable (String, Double) -> Void

  /// Errors: those of the table's columns and ids.
  func leakTest(
    _ publishing: MemberPublishing
  ) throws(PreparationError) -> LeakTest {
    do throws(MembershipError) {
      return try publishing.leakTest(today: today)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }

  static func failure(_ error: SystemError) -> PreparationError {
    PreparationError(
      .cannotAccess, [Diagnostic(.error, "cannot-access", error.description)])
  }

  /// The project as it is prepared, and how it publishes its members. Errors: those of preparing.
  func publishing() throws(PreparationError) -> (PreparedProject, MemberPublishing) {
    try ProjectPreparation(project: request.project, today: today).preparedForTrial()
  }
}

extension PrivacyTrialReport {
  mutating func add(_ found: [PrivacyAudit.Finding]) {
    findings += found.map {
      Finding(attack: $0.attack.rawValue, place: $0.place, words: $0.words)
    }
  }
}
