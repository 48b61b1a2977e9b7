extension PreparationRequest {
  /// A project to prepare or check.
  package struct ProjectRequest: Hashable, Sendable, Codable {
    /// The project's folder, absolute.
    package var project: String
    /// Where the atlas goes; needed to prepare, ignored by a check.
    package var output: String?
    /// Where the private record of sources goes; with it the atlas is for its owner only (0600).
    package var record: String?
    /// The day on which consent must hold, `2026-11-23`.
    package var today: String
    /// The only purpose for which members are written, `print`; nil for those of the project.
    package var purpose: String?
    /// The name under which the atlas is entered in the release ledger; nil for one that is not
    /// issued.
    package var release: String?

    package init(
      project: String, output: String? = nil, record: String? = nil, today: String,
      purpose: String? = nil, release: String? = nil
    ) {
      self.project = project
      self.output = output
      self.record = record
      self.today = today
      self.purpose = purpose
      self.release = release
    }
  }

  /// A member to withdraw.
  package struct WithdrawalRequest: Hashable, Sendable, Codable {
    /// The project's folder, absolute.
    package var project: String
    /// As in the members table; capitals and small letters are one.
    package var id: String
    /// The day of the withdrawal, `2026-11-23`.
    package var today: String

    package init(project: String, id: String, today: String) {
      self.project = project
      self.id = id
      self.today = today
    }
  }

  /// A project whose publication of members is to be attacked.
  package struct PrivacyRequest: Hashable, Sendable, Codable {
    /// The project's folder, absolute.
    package var project: String
    /// The day on which consent must hold, `2026-11-23`.
    package var today: String
    /// A private folder for what the two halves give each other.
    package var folder: String

    package init(project: String, today: String, folder: String) {
      self.project = project
      self.today = today
      self.folder = folder
    }
  }

  /// A table to join to a layer.
  package struct JoinRequest: Hashable, Sendable, Codable {
    /// How the ledger is printed.
    package enum Format: String, Hashable, Sendable, Codable, CaseIterable {
      case text, json, csv
    }

    package var boundaries: String
    package var layer: String?
    package var table: String
    package var tableLayer: String?
    /// `COLUMN=VALUE` each: rows without it are outside.
    package var `where`: [String]?
    /// `COLUMN` or `BOUNDARYCOLUMN=TABLECOLUMN`, at most one; so are names and parents.
    package var keys: [String]?
    package var names: [String]?
    package var parents: [String]?
    /// A file of accepted names.
    package var aliases: String?
    /// The least share of rows that must match, 0…1, of those that are not outside.
    package var require: Double?
    package var format: Format?
    /// `ROW=CODE` each: rows for which an alias is written to the aliases file.
    package var accept: [String]?
    /// The reason of what is accepted.
    package var why: String?
    /// The day of acceptance, `2026-11-23`.
    package var today: String?

    package init(
      boundaries: String, layer: String? = nil, table: String, tableLayer: String? = nil,
      where filters: [String] = [], keys: [String] = [], names: [String] = [],
      parents: [String] = [], aliases: String? = nil, require: Double? = nil,
      format: Format = .text, accept: [String]? = nil, why: String? = nil, today: String? = nil
    ) {
      self.boundaries = boundaries
      self.layer = layer
      self.table = table
      self.tableLayer = tableLayer
      self.where = filters
      self.keys = keys
      self.names = names
      self.parents = parents
      self.aliases = aliases
      self.require = require
      self.format = format
      self.accept = accept
      self.why = why
      self.today = today
    }
  }

  /// A source to describe.
  package struct InspectRequest: Hashable, Sendable, Codable {
    /// How the description is printed.
    package enum Format: String, Hashable, Sendable, Codable, CaseIterable {
      case text, json
    }

    /// A file, a folder, an archive or a `PG:` connection string.
    package var path: String
    package var format: Format?

    package init(path: String, format: Format = .text) {
      self.path = path
      self.format = format
    }
  }
}
