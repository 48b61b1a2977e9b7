import FoundationEssentials

/// What `peacemap` asks of `peacemap-prepare`: one JSON object on standard input. Its key `command`
/// tells which; the other keys are those of the part.
package enum PreparationRequest: Hashable, Sendable {
  /// Prepare a project and write its atlas.
  case prepare(ProjectRequest)
  /// Prepare a project, write nothing and say what is wrong with it.
  case check(ProjectRequest)
  /// Join two files without a project; the ledger goes to standard output.
  case join(JoinRequest)
  /// Describe a source; the description goes to standard output.
  case inspect(InspectRequest)
  /// Ask the databases of a project how they are; the entries of a `SourceRecord` go to standard
  /// output as JSON.
  case databases(ProjectRequest)
  /// Withdraw a member; a `WithdrawalAnswer` goes to standard output as JSON.
  case withdraw(WithdrawalRequest)
  /// Change the members' table in every way that must change nothing, and write atlases in which one
  /// member differs as it may; a `PrivacyTrialReport` goes to standard output.
  case privacyChanges(PrivacyRequest)
  /// Attack what was made of the project; a `PrivacyTrialReport` goes to standard output.
  case privacyAttacks(PrivacyRequest)

  /// What is asked for, without its details.
  package enum Command: String, Hashable, Sendable, Codable, CaseIterable {
    case prepare, check, join, inspect, databases, withdraw
    case privacyChanges = "privacy-changes"
    case privacyAttacks = "privacy-attacks"
  }

  package var command: Command {
    switch self {
    case .prepare: .prepare
    case .check: .check
    case .join: .join
    case .inspect: .inspect
    case .databases: .databases
    case .privacyChanges: .privacyChanges
    case .privacyAttacks: .privacyAttacks
    case .withdraw: .withdraw
    }
  }

  /// The request as the bytes that go to standard input.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  /// Reads a request; throws a `DecodingError` for anything that is none.
  package init(json bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(PreparationRequest.self, from: Data(bytes))
  }
}

extension PreparationRequest: Codable {
  private enum CodingKeys: String, CodingKey {
    case command
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Command.self, forKey: .command) {
    case .prepare: self = .prepare(try ProjectRequest(from: decoder))
    case .check: self = .check(try ProjectRequest(from: decoder))
    case .join: self = .join(try JoinRequest(from: decoder))
    case .inspect: self = .inspect(try InspectRequest(from: decoder))
    case .databases: self = .databases(try ProjectRequest(from: decoder))
    case .privacyChanges: self = .privacyChanges(try PrivacyRequest(from: decoder))
    case .privacyAttacks: self = .privacyAttacks(try PrivacyRequest(from: decoder))
    case .withdraw: self = .withdraw(try WithdrawalRequest(from: decoder))
    }
  }

  /// One JSON object: the command beside the keys of its request. Errors: the encoder's.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(command, forKey: .command)
    switch self {
    case .prepare(let part), .check(let part), .databases(let part): try part.encode(to: encoder)
    case .join(let part): try part.encode(to: encoder)
    case .inspect(let part): try part.encode(to: encoder)
    case .privacyChanges(let part), .privacyAttacks(let part): try part.encode(to: encoder)
    case .withdraw(let part): try part.encode(to: encoder)
    }
  }
}
