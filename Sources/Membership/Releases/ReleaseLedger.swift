package import SimpleFeatures

/// The release ledger: what was published of members when.
///
/// A table of one row for each thing that a release told. `record` says what the row is:
///
/// | record | columns besides `release` |
/// |---|---|
/// | `release` | `issued` (ISO 8601), `atlas` (digest); stands before the other rows of its name |
/// | `count` | `purpose`, `boundaries`, `unit`, `count` (a number or `suppressed`), `named` |
/// | `breakdown` | those of a count, `facet` and `word` |
/// | `member` | `member`: the id of one that the release counted or named |
///
/// Other columns are carried and not read.
package struct ReleaseLedger: Hashable, Sendable {
  /// The columns of the table, in the order of a new file.
  package enum Column: String, Hashable, Sendable, CaseIterable {
    case release, record, issued, atlas, purpose, boundaries, unit, facet, word, count, named
    case member
  }

  /// What a row of the table is.
  enum Record: String, CaseIterable {
    case release, count, breakdown, member

    /// Those that may have a value.
    var columns: Set<Column> {
      switch self {
      case .release: [.release, .record, .issued, .atlas]
      case .count: [.release, .record, .purpose, .boundaries, .unit, .count, .named]
      case .breakdown:
        [.release, .record, .purpose, .boundaries, .unit, .facet, .word, .count, .named]
      case .member: [.release, .record, .member]
      }
    }
  }

  /// What stands in `count` for a count that was kept back.
  static let suppressed = "suppressed"

  /// In the order of the table, each name once.
  package let releases: [Release]

  /// A ledger in which nothing is entered.
  package static let empty = ReleaseLedger(releases: [])

  package init(releases: [Release]) { self.releases = releases }

  /// Reads the table. Errors: `missingLedgerColumns`, `unreadableLedgerRows` with all of them.
  package init(_ table: Table) throws(MembershipError) {
    var reading = try ReleaseLedgerReading(table)
    releases = try reading.releases()
  }

  /// The releases that counted or named a member; capitals and small letters are one.
  package func releases(containing id: String) -> [Release] {
    releases.filter { $0.contains(member: id) }
  }

  /// Errors: `unusableReleaseName`, `releaseExists` where the ledger has one of that name, capitals
  /// and small letters being one.
  package func checkNew(_ name: String) throws(MembershipError) {
    guard let first = name.first, let last = name.last, !first.isWhitespace, !last.isWhitespace,
      !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .unusableReleaseName }
    guard !releases.contains(where: { $0.name.uppercased() == name.uppercased() }) else {
      throw .releaseExists(name)
    }
  }
}
