import FoundationEssentials

/// A project's specification as values, so that two can be compared key by key.
package indirect enum SpecificationValue: Hashable, Sendable, Decodable {
  case text(String)
  case list([SpecificationValue])
  case keys([String: SpecificationValue])
  case nothing

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([SpecificationValue].self) {
      self = .list(list)
    } else {
      self = .keys(try container.decode([String: SpecificationValue].self))
    }
  }

  /// - Parameter path: of the atlas that it stands in, for the error.
  init(json: String, of path: String) throws(EditionError) {
    do {
      self = try JSONDecoder().decode(SpecificationValue.self, from: Data(json.utf8))
    } catch {
      throw .unreadable(path, reason: "its specification is no JSON of texts: \(error)")
    }
  }

  /// The places in which two specifications differ: `maps.world`, `theme`. Maps and reports are told
  /// each by its name, everything else by its first key; ascending.
  package static func places(
    in first: SpecificationValue, differingFrom last: SpecificationValue
  ) -> [String] {
    guard case .keys(let before) = first, case .keys(let after) = last else {
      return first == last ? [] : [""]
    }
    var places: [String] = []
    for key in Set(before.keys).union(after.keys) where before[key] != after[key] {
      guard named.contains(key) else {
        places.append(key)
        continue
      }
      let (old, new) = (before[key]?.values ?? [:], after[key]?.values ?? [:])
      for name in Set(old.keys).union(new.keys) where old[name] != new[name] {
        places.append("\(key).\(name)")
      }
    }
    return places.sorted()
  }

  private static let named: Set<String> = ["maps", "reports"]

  private var values: [String: SpecificationValue] {
    if case .keys(let values) = self { values } else { [:] }
  }
}
