import AtlasFile
import Cartography
import Configuration
import Diagnostics
import Glibc
import Projections
import SimpleFeatures
import Wording

/// From a map's specification to what it stands on: subject, extent, projection, surroundings.
struct GroundBuilder {
  let project: OpenProject
  let map: MapSpecification
  let wording: Phrasebook

  /// - Parameter focus: the code of a unit of the map's subject that the frame is put around.
  func ground(
    aspectRatio: Double, focus: String? = nil
  ) throws(PipelineError) -> MapGround {
    let set = try project.boundarySet(map.boundaries)
    let countries = try countries(of: set)
    let (subject, box, isWorld) = try subject(in: set)
    if let focus {
      return try ground(
        around: focus, set: set, countries: countries, subject: subject, aspectRatio: aspectRatio)
    }
    let extent = box ?? ExtentFinder(set: set).extent(of: subject)
    var ground = MapGround(
      boundaries: set, subject: subject, placeName: placeName(set, countries), extent: extent,
      isWorld: isWorld, isBox: box != nil && !isWorld,
      projection: try projection(extent, isWorld: isWorld, aspectRatio: aspectRatio),
      surroundings: countries,
      lines: try project.read { atlas throws(AtlasError) in try atlas.borderLines() })
    ground.insetPolicy = map.insets == .auto ? .automatic : .none
    ground.adaptsProjection = map.projection == .automatic
    return ground
  }

  /// The frame around a unit with its neighbours; a third of the unit's size on each side.
  private func ground(
    around focus: String, set: BoundarySet, countries: BoundarySet?, subject: [Int],
    aspectRatio: Double
  ) throws(PipelineError) -> MapGround {
    let found = UnitFocus(set: set, subject: subject).units(focus)
    guard !found.isEmpty else {
      throw PipelineError(
        .usage, "unknown-unit", "the map \(map.id) has no unit \"\(focus)\"",
        advice: NearestWord.advice(for: focus, among: subject.map { set.units[$0].code }))
    }
    let own = ExtentFinder(set: set).extent(of: found)
    let side = max(own.east - own.west, own.north - own.south, 0.05) / 3
    let middle = (own.south + own.north) / 2 * .pi / 180
    let aside = min(60, side / max(0.2, cos(middle)))
    let extent = GeographicBox(
      west: own.west - aside, south: max(-90, own.south - side),
      east: min(own.east + aside, own.west - aside + 360), north: min(90, own.north + side))
    let language = wording.tag.text
    let name =
      found.count == 1
      ? set.units[found[0]].name(in: language)
      : countries?.units.first { $0.code == focus }?.name(in: language) ?? focus
    return MapGround(
      boundaries: set, subject: subject, placeName: name, extent: extent, isWorld: false,
      isBox: true,
      projection: try projection(extent, isWorld: false, aspectRatio: aspectRatio),
      surroundings: countries,
      lines: try project.read { atlas throws(AtlasError) in try atlas.borderLines() })
  }

  /// The set at level 0 above the map's set, or itself.
  private func countries(of set: BoundarySet) throws(PipelineError) -> BoundarySet? {
    if set.edition.level == 0 { return set }
    var name = set.edition.parentSet
    var visited: Set<String> = []
    while let parent = name, visited.insert(parent).inserted {
      let above = try project.boundarySet(parent)
      if above.edition.level == 0 { return above }
      name = above.edition.parentSet
    }
    for name in project.atlas.manifest.boundarySets {
      let other = try project.boundarySet(name)
      if other.edition.level == 0 { return other }
    }
    return nil
  }

  private func subject(
    in set: BoundarySet
  ) throws(PipelineError) -> (units: [Int], box: GeographicBox?, isWorld: Bool) {
    switch map.extent {
    case .world:
      return (Array(set.units.indices), .world, true)
    case .units(let codes):
      var units: [Int] = []
      for code in codes {
        let found = set.units.indices.filter {
          let unit = set.units[$0]
          return unit.code == code || unit.iso3 == code || unit.parentCode == code
        }
        guard !found.isEmpty else {
          let known = Set(set.units.flatMap { [$0.code, $0.iso3].compactMap { $0 } }).sorted()
          throw PipelineError(
            .badData, "unknown-unit",
            "the map \(map.id) asks for \"\(code)\", which the boundaries \(set.name) do not have",
            advice: NearestWord.advice(for: code, among: known))
        }
        units += found.filter { !units.contains($0) }
      }
      return (units.sorted(), nil, false)
    case .box(let west, let south, let east, let north):
      let box = GeographicBox(west: west, south: south, east: east, north: north)
      let units = set.units.indices.filter { index in
        let unit = set.units[index].boundingBox
        return [-360.0, 0, 360].contains { shift in
          box.intersects(
            GeographicBox(
              west: unit.west + shift, south: unit.south, east: unit.east + shift,
              north: unit.north))
        }
      }
      return (units, box, false)
    }
  }

  /// The name of the country that the subject is, in the map's language; else the title.
  private func placeName(_ set: BoundarySet, _ countries: BoundarySet?) -> String {
    switch map.extent {
    case .world: return wording(.reportWorld)
    case .box: return map.title.text(in: wording.tag.text)
    case .units(let codes):
      let names = codes.map { code -> String in
        if let country = countries?.units.first(where: { $0.code == code }) {
          return country.name(in: wording.tag.text)
        }
        return set.units.first { $0.code == code }?.name(in: wording.tag.text) ?? code
      }
      return wording.list(names)
    }
  }

  private func projection(
    _ extent: GeographicBox, isWorld: Bool, aspectRatio: Double
  ) throws(PipelineError) -> Projections.MapProjection {
    switch map.projection {
    case .automatic:
      return Projections.MapProjection.automatic(
        for: extent, isWorld: isWorld, aspectRatio: aspectRatio)
    case .named(let definition):
      do {
        return try Projections.MapProjection.custom(definition)
      } catch {
        throw PipelineError(
          .badData, "projection",
          "the map \(map.id): \(error)")
      }
    }
  }
}
