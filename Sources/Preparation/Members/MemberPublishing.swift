import Localization
import Membership
import PrivacyAudit
import SimpleFeatures

/// How a project publishes its members, as a value that can be tried with another table.
struct MemberPublishing {
  let table: Table
  let minimumCount: Int
  let publication: MemberPublication
  let needs: MemberNeeds
  /// What earlier editions published.
  let earlier: [PublishedMaterial.EarlierEdition]
  let publish: LeakTest.Publishing

  /// What is published of the project's own table. Errors: those of the rules and the table.
  func published() throws(PreparationError) -> [PublishedMembers] {
    do throws(MembershipError) {
      return try publish(table)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }

  /// Errors: those of the rules and the table.
  func leakTest(today: CalendarDate) throws(MembershipError) -> LeakTest {
    try LeakTest(publication, table: table, today: today, publish: publish)
  }
}
