/// A short form that stands on a map in the place of a name.
package struct ShortName: Hashable, Sendable {
  /// As on the map: "FCT".
  package var form: String
  package var name: String
}

extension MapContent {
  /// "Short forms on the map: FCT: Federal Capital Territory."; nil for none.
  func sentence(of names: some Sequence<ShortName>) -> String? {
    let list = wording.sorted(Array(names)) { "\($0.form) \($0.name)" }
      .map { wording.labelled($0.form, $0.name) }
    return list.isEmpty ? nil : wording(.describeShortNames, ["list": wording.clauses(list)])
  }

  /// The short forms in the map's language, by unit, that stand for one unit of the subject alone: not
  /// for two, and not for one where another has them as its name. O(units).
  var uniqueAbbreviations: [Int: String] {
    let language = wording.tag.text
    var uses: [String: Int] = [:]
    var forms: [Int: String] = [:]
    for unit in ground.subject {
      let boundary = ground.boundaries.units[unit]
      uses[boundary.name(in: language), default: 0] += 1
      guard let form = boundary.abbreviation(in: language) else { continue }
      forms[unit] = form
      uses[form, default: 0] += 1
    }
    return forms.filter { uses[$0.value] == 1 }
  }

  /// The short forms of units and their names, in the order of the forms.
  func shortNames(of units: some Sequence<Int>) -> [ShortName] {
    let language = wording.tag.text
    let all = Set(units).sorted().compactMap { unit -> ShortName? in
      let unit = ground.boundaries.units[unit]
      return unit.abbreviation(in: language).map {
        ShortName(form: $0, name: unit.name(in: language))
      }
    }
    return wording.sorted(all) { "\($0.form) \($0.name)" }
  }
}
