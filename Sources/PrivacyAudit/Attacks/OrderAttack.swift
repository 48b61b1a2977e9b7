import FoundationEssentials

/// Looks at the order of lists and at what stands beside names: an order that is not that of the
/// alphabet is the table's, and numbers beside names are its rows or ids, whose gaps are those who
/// are hidden.
struct OrderAttack: PrivacyAttack {
  private static let telling: Set<String> = ["id", "row", "index", "number", "position", "key"]

  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.orderAndIdentifiers)
    for file in material.files(.page, "json") {
      let document: Document
      do {
        document = try JSONDecoder().decode(Document.self, from: Data(file.bytes))
      } catch {
        result.tried += 1
        result.found(at: file.name, "cannot be read as a directory, whatever it lists")
        continue
      }
      for country in document.countries {
        result.tried += 1
        let names = country.members.compactMap(\.name)
        if zip(names, names.dropFirst()).contains(where: Self.descends) {
          result.found(at: file.name, "lists names in an order that is not the alphabet's")
        }
        if country.members.contains(where: { !Self.telling.isDisjoint(with: $0.keys) }) {
          result.found(at: file.name, "gives an id or a row beside a name")
        }
      }
    }
    return result
  }

  /// True when the second name comes first in every alphabet: they differ in a letter from a to z, a
  /// digit or a space, before any letter whose place depends on the language.
  private static func descends(_ first: String, _ second: String) -> Bool {
    let (first, second) = (first.lowercased(), second.lowercased())
    for (one, other) in zip(first, second) where one != other {
      guard one.isASCII, other.isASCII else { return false }
      return one > other
    }
    return first.count > second.count
  }

  private struct Document: Decodable {
    var countries: [Country]

    struct Country: Decodable {
      var members: [Member]
    }

    struct Member: Decodable {
      var name: String?
      var keys: Set<String>

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        keys = Set(container.allKeys.map { $0.stringValue.lowercased() })
        name = try Key(stringValue: "name").flatMap {
          try container.decodeIfPresent(String.self, forKey: $0)
        }
      }
    }

    struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
  }
}
