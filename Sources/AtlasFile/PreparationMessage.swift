package import Diagnostics
import FoundationEssentials

/// One line that `peacemap-prepare` writes to descriptor 3: something it has to say about its
/// input, or how far it is.
package enum PreparationMessage: Hashable, Sendable {
  case diagnostic(Diagnostic)
  /// What is being done, and the share of the whole that is done before it, 0…1.
  case progress(String, done: Double)

  /// The message as one line of JSON with its newline.
  package func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// Reads one line without its newline; throws a `DecodingError` for anything else.
  package init(line: String) throws {
    self = try JSONDecoder().decode(PreparationMessage.self, from: Data(line.utf8))
  }
}

extension PreparationMessage: Codable {
  private enum CodingKeys: String, CodingKey {
    case progress, done
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let step = try container.decodeIfPresent(String.self, forKey: .progress) {
      self = .progress(step, done: try container.decode(Double.self, forKey: .done))
    } else {
      self = .diagnostic(try Diagnostic(from: decoder))
    }
  }

  /// One JSON object: a diagnostic, or a step with the share that is done. Errors: the encoder's.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .diagnostic(let diagnostic): try diagnostic.encode(to: encoder)
    case .progress(let step, let done):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(step, forKey: .progress)
      try container.encode(done, forKey: .done)
    }
  }
}
