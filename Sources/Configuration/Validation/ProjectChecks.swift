import Diagnostics

/// The rules that concern more than one value. They pass over what the grammar refuses anyway.
struct ProjectChecks {
  let root: YAMLNode

  /// All mistakes, in no particular order.
  func diagnostics() -> [Diagnostic] {
    languages() + boundarySets() + maps() + reports() + publication()
  }

  private func languages() -> [Diagnostic] {
    var seen: Set<String> = []
    return (root["languages"]?.items ?? []).compactMap { item in
      guard let language = item.scalarText, !seen.insert(language).inserted else { return nil }
      return error("duplicate-item", "\"\(language)\" is listed twice", item.place, "languages")
    }
  }

  private func boundarySets() -> [Diagnostic] {
    let sets = root["boundaries"]?.entries ?? []
    return sets.flatMap { entry -> [Diagnostic] in
      let path = "boundaries".dotted(entry.key)
      var found: [Diagnostic] = []
      if let dialect = entry.value["dialect"], entry.value["fields"] != nil {
        found.append(
          error(
            "conflicting-keys", "\"dialect\" cannot stand beside \"fields\"", dialect.place,
            path.dotted("dialect")))
      }
      if let parent = entry.value["parent"], let parentName = parent.scalarText,
        let parentSet = sets.first(where: { $0.key == parentName }),
        let level = entry.value["level"]?.scalarText.flatMap({ Int($0) }),
        let parentLevel = parentSet.value["level"]?.scalarText.flatMap({ Int($0) }),
        parentLevel >= level
      {
        // Levels that fall from child to parent also rule out a set that is its own ancestor.
        found.append(
          error(
            "parent-level", "the parent \"\(parentName)\" is of level \(parentLevel)",
            parent.place, path.dotted("parent"), reason: "expected less than \(level)"))
      }
      return found
    }
  }

  private func maps() -> [Diagnostic] {
    (root["maps"]?.entries ?? []).flatMap { entry in
      let (map, path) = (entry.value, "maps".dotted(entry.key))
      let found = [
        extent(of: map, path.dotted("extent")), asOf(of: map, path.dotted("as-of")),
        breaks(of: map, path.dotted("fill.breaks")), rawCount(of: map, path.dotted("fill.count")),
        multiples(of: map, path.dotted("multiples")), comparison(of: map, path.dotted("fill")),
        histogram(of: map, path.dotted("legend.histogram")),
        cartogram(of: map, path.dotted("cartogram")), secondNames(of: map, path.dotted("labels")),
      ]
      return found.flatMap(\.self)
    }
  }

  /// What holds for the extent, the day and the fill of maps and atlases alike.
  func checks(ofFill map: YAMLNode, _ path: String) -> [Diagnostic] {
    extent(of: map, path.dotted("extent")) + asOf(of: map, path.dotted("as-of"))
      + breaks(of: map, path.dotted("fill.breaks")) + comparison(of: map, path.dotted("fill"))
      + histogram(of: map, path.dotted("legend.histogram"))
  }

  private func extent(of map: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let extent = map["extent"] else { return [] }
    let list = extent.items == nil ? extent["box"] : extent
    guard let list, let texts = list.items?.map({ $0.scalarText ?? "" }),
      let numbers = MapExtent.boxNumbers(texts), MapExtent(boxNumbers: numbers) == nil
    else { return [] }
    var found = error(
      "bad-box", "this box has no area or lies off the globe", list.place,
      path, reason: "expected west, south, east and north in degrees")
    let across = numbers.indices.map { $0 == 2 ? numbers[2] + 360 : numbers[$0] }
    if numbers[2] < numbers[0], MapExtent(boxNumbers: across) != nil {
      let texts = across.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
      found.advice = "across 180° it is written [\(texts.joined(separator: ", "))]"
    }
    return [found]
  }

  private func asOf(of map: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let asOf = map["as-of"], let day = asOf.scalarText, ISODate.isValid(day),
      let dataDate = root["data-date"]?.scalarText, ISODate.isValid(dataDate), day > dataDate
    else { return [] }
    return [
      error(
        "as-of", "\(day) is after the data-date", asOf.place, path,
        reason: "expected \(dataDate) or earlier")
    ]
  }

  func breaks(
    of map: YAMLNode, _ path: String, key: String = "breaks"
  ) -> [Diagnostic] {
    guard let list = map["fill"]?[key], let items = list.items else { return [] }
    let numbers = items.compactMap { $0.scalarText.flatMap(ScalarCheck.real) }
    guard numbers.count == items.count, !zip(numbers, numbers.dropFirst()).allSatisfy(<) else {
      return []
    }
    return [error("breaks", "the breaks do not ascend", list.place, path)]
  }

  /// Areas coloured by a number of people show where areas are large.
  private func rawCount(of map: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let fill = map["fill"], let count = fill["count"], fill["per"] == nil else { return [] }
    var found = error(
      "raw-count", "a fill shows no raw counts", count.place, path,
      reason: "expected \"per\" beside \"count\"")
    found.advice =
      "name an indicator or area with per, or show the counts as circles with "
      + "symbols: {count: members}"
    return [found]
  }

  /// Symbols stand at real places, and their size would be read against that of the units.
  private func cartogram(of map: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let cartogram = map["cartogram"], map["symbols"] != nil else { return [] }
    var found = error(
      "conflicting-keys", "a cartogram has no symbols besides", cartogram.place, path)
    found.advice = "colour its units with fill, or draw the symbols on a map of their own"
    return [found]
  }

  func error(
    _ code: String, _ message: String, _ place: Place, _ path: String, reason: String? = nil
  ) -> Diagnostic {
    var place = place
    place.key = path
    return Diagnostic(.error, code, message, at: place, reason: reason)
  }
}
