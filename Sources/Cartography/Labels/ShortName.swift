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
