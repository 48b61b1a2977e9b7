extension Choices {
  /// How the circles grow; nil for a map without.
  var circles: String? {
    guard case .circles(let scaling) = content.symbols?.form else { return nil }
    switch scaling {
    case .area: return "Circles: their areas are true to the values, the least 2 mm across."
    case .flannery:
      return
        "Circles: the radius grows with the value to the power \(scaling.exponent), since large "
        + "circles look smaller than they are (Flannery 1971); the least is 2 mm across."
    }
  }
}
