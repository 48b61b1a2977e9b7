import FoundationEssentials

/// What the preparing half answers when it has withdrawn a member.
package struct WithdrawalAnswer: Hashable, Sendable, Codable {
  /// Whether it can be known which issued editions contained the member.
  package enum Ledger: String, Hashable, Sendable, Codable {
    case kept
    /// The project keeps no release ledger.
    case none
    /// There is one that cannot be read.
    case unreadable
  }

  /// An edition that contained the member.
  package struct Release: Hashable, Sendable, Codable {
    package var name: String
    /// The day, `2026-11-23`.
    package var issued: String
    /// The digest over the atlas's published sections.
    package var atlas: String

    package init(name: String, issued: String, atlas: String) {
      self.name = name
      self.issued = issued
      self.atlas = atlas
    }
  }

  /// The id as the members table has it.
  package var id: String
  /// False for a member who was withdrawn before.
  package var isNew: Bool
  /// The table of withdrawals, relative to the project.
  package var withdrawals: String
  package var ledger: Ledger
  /// In the order of the ledger; empty unless it is kept.
  package var releases: [Release]

  package init(
    id: String, isNew: Bool, withdrawals: String, ledger: Ledger, releases: [Release] = []
  ) {
    self.id = id
    self.isNew = isNew
    self.withdrawals = withdrawals
    self.ledger = ledger
    self.releases = releases
  }

  /// The answer as one line of JSON with its newline.
  package func line() throws -> String {
    String(decoding: try AtlasSection.encode(self), as: UTF8.self) + "\n"
  }

  /// Reads an answer; throws a `DecodingError` for anything that is none.
  package init(json bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(WithdrawalAnswer.self, from: Data(bytes))
  }
}
