import SimpleFeatures

/// Which class each arc of a boundary set is drawn in, by the units on its sides.
///
/// Units are numbered once by country and by parent, and rules are looked up for them: an arc then asks
/// for numbers and for no text.
struct ArcClassifier {
  private let policy: BorderPolicy
  private let arcSides: [ArcSides]
  /// For each unit a number that units of the same country share.
  private let countries: [Int32]
  /// For each unit a number that units under the same parent share.
  private let parents: [Int32]
  /// For each unit the rules one of whose two places it is or lies in.
  private let places: [Int: [RulePlace]]

  /// One of the two places of a rule.
  private struct RulePlace {
    var rule: Int
    var isFirst: Bool
  }

  /// O(units).
  init(policy: BorderPolicy, set: BoundarySet) {
    self.policy = policy
    arcSides = set.arcSides
    countries = Self.numbers(of: set.units.span) { $0.iso3 ?? $0.code }
    parents = Self.numbers(of: set.units.span) { $0.parentCode }
    var placesOfName: [String: [RulePlace]] = [:]
    for (index, rule) in policy.rules.enumerated() {
      guard case .between(let one, let other) = rule.subject, one != other else { continue }
      placesOfName[one, default: []].append(RulePlace(rule: index, isFirst: true))
      placesOfName[other, default: []].append(RulePlace(rule: index, isFirst: false))
    }
    var places: [Int: [RulePlace]] = [:]
    if !placesOfName.isEmpty {
      for (index, unit) in set.units.enumerated() {
        var found = placesOfName[unit.code] ?? []
        if let country = unit.iso3, country != unit.code { found += placesOfName[country] ?? [] }
        if !found.isEmpty { places[index] = found }
      }
    }
    self.places = places
  }

  /// The class of an arc and the rule that decided, if one did; nil for arcs that are no border.
  func lineClass(of arc: Int) -> (lineClass: BorderPolicy.LineClass, rule: Int?)? {
    let sides = arcSides[arc]
    guard !sides.isSeam, sides.left != sides.right else { return nil }
    guard sides.left >= 0, sides.right >= 0 else { return (.coast, nil) }
    let (left, right) = (Int(sides.left), Int(sides.right))
    if let rule = rule(between: left, right) { return (policy.rules[rule].lineClass, rule) }
    if countries[left] != countries[right] { return (.country, nil) }
    return (parents[left] == parents[right] ? .unit : .parent, nil)
  }

  /// The first rule between the two units or their countries, in either order.
  private func rule(between left: Int, _ right: Int) -> Int? {
    guard !places.isEmpty, let ofLeft = places[left], let ofRight = places[right] else {
      return nil
    }
    return ofLeft.filter { place in
      ofRight.contains { $0.rule == place.rule && $0.isFirst != place.isFirst }
    }.map(\.rule).min()
  }

  /// A number for each unit by a value of it, the same for the same; neighbours in a boundary set are
  /// mostly alike.
  private static func numbers<Value: Hashable>(
    of units: Span<BoundaryUnit>, by value: (BoundaryUnit) -> Value
  ) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(units.count)
    var known: [Value: Int32] = [:]
    var last: (value: Value, number: Int32)?
    for unit in units.indices {
      let value = value(units[unit])
      if let last, last.value == value {
        numbers.append(last.number)
        continue
      }
      let next = Int32(known.count)
      let number = known[value, default: next]
      if number == next { known[value] = number }
      last = (value, number)
      numbers.append(number)
    }
    return numbers
  }
}
