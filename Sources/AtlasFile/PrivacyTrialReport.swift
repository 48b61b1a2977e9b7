import FoundationEssentials

/// What was tried to learn of members, and what was learned; without a value of a row.
package struct PrivacyTrialReport: Hashable, Sendable, Codable {
  /// One attack, or one kind of change or trace.
  package struct Line: Hashable, Sendable, Codable {
    /// The attack's name, such as `two-dates`.
    package var attack: String
    /// What was looked at, in words: `rows removed`.
    package var what: String
    package var tried: Int

    package init(attack: String, what: String, tried: Int) {
      self.attack = attack
      self.what = what
      self.tried = tried
    }
  }

  /// Something learned.
  package struct Finding: Hashable, Sendable, Codable {
    package var attack: String
    /// The file, the unit or the row that gives it away.
    package var place: String
    package var words: String

    package init(attack: String, place: String, words: String) {
      self.attack = attack
      self.place = place
      self.words = words
    }
  }

  /// Rows of the members' table.
  package var memberCount: Int
  /// Those of which nothing is shown.
  package var hiddenMemberCount: Int
  /// Publications: one for each purpose, and the earlier ones of the ledger.
  package var publicationCount: Int
  package var lines: [Line]
  package var findings: [Finding]
  /// Atlases written for the second part, in which one member differs.
  package var variantCount: Int

  package init(
    memberCount: Int = 0, hiddenMemberCount: Int = 0, publicationCount: Int = 0,
    lines: [Line] = [], findings: [Finding] = [], variantCount: Int = 0
  ) {
    self.memberCount = memberCount
    self.hiddenMemberCount = hiddenMemberCount
    self.publicationCount = publicationCount
    self.lines = lines
    self.findings = findings
    self.variantCount = variantCount
  }

  /// Both parts as one.
  package func joined(with second: PrivacyTrialReport) -> PrivacyTrialReport {
    var whole = self
    whole.publicationCount += second.publicationCount
    whole.lines += second.lines
    whole.findings += second.findings
    return whole
  }

  /// The report as JSON, keys in order. Errors: the encoder's.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  /// Reads a report; throws a `DecodingError` for anything that is none.
  package init(json bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(PrivacyTrialReport.self, from: Data(bytes))
  }
}
