/// What a sheet has to tell because of what it shows: known only when it is laid out, and taking room
/// that changes what it shows.
struct SheetDues: Hashable {
  /// The border rules whose lines are in the frame and have a footnote: of those with the same one the
  /// index of the policy's first.
  private(set) var rules: Set<Int> = []
  /// The classes of broken lines that the legend names.
  private var brokenClasses: Set<BorderPolicy.LineClass> = []
  /// That some units have no name on the map.
  private(set) var tellsOmissions = false
  /// That small units stand as circles.
  private(set) var tellsEnlarged = false
  /// Short forms on the map that no list on it explains.
  private(set) var shortNames: Set<ShortName> = []

  init() {}

  init(
    of result: PanelLayout.Result, on medium: SheetStyle.Medium, borders: BorderPolicy
  ) {
    rules = Set(
      result.rules.compactMap { rule in
        borders.rules[rule].footnote.flatMap { note in
          borders.rules.firstIndex { $0.footnote == note }
        }
      })
    brokenClasses = result.borderClasses.intersection(BorderPainter.broken)
    tellsOmissions = result.unnamedCount > 0
    tellsEnlarged = result.enlargesUnits
    // A sheet stands alone; a picture's page has them in the description.
    shortNames = medium == .print ? Set(result.unlistedNames) : []
  }

  /// In the order of the legend.
  var lineClasses: [BorderPolicy.LineClass] {
    BorderPainter.broken(among: brokenClasses)
  }

  /// With further rules.
  func withRules(_ more: some Sequence<Int>) -> SheetDues {
    var result = self
    result.rules.formUnion(more)
    return result
  }

  /// Whether less stands on a sheet that tells these. How many names have no room is counted on each
  /// sheet anew, so it is never wrong.
  func tellsLess(than other: SheetDues) -> Bool {
    var same = self
    same.tellsOmissions = other.tellsOmissions
    return same != other
  }

  func isSubset(of other: SheetDues) -> Bool { union(other) == other }

  func union(_ other: SheetDues) -> SheetDues {
    var result = self
    result.rules.formUnion(other.rules)
    result.brokenClasses.formUnion(other.brokenClasses)
    result.tellsOmissions = tellsOmissions || other.tellsOmissions
    result.tellsEnlarged = tellsEnlarged || other.tellsEnlarged
    result.shortNames.formUnion(other.shortNames)
    return result
  }
}
