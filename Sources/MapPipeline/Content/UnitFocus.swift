import SimpleFeatures

/// The units of a map that a code names: one unit, or all of a country or a parent.
struct UnitFocus {
  let set: BoundarySet
  let subject: [Int]

  /// Indices in the set; none for a code that the subject has not.
  func units(_ code: String) -> [Int] {
    let own = subject.filter { set.units[$0].code == code }
    guard own.isEmpty else { return own }
    return subject.filter { set.units[$0].iso3 == code || set.units[$0].parentCode == code }
  }
}
