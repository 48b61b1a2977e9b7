import Drawing

/// Chooses which names want a place, and how they look.
struct LabelLayerBuilder {
  let content: MapContent
  let setter: TextSetter
  let style: SheetStyle

  /// The subject's units. `anchors` gives each unit's representative point on the page.
  func units(
    rings: PageRings, anchors: [Int: Point], pointsPerMeter: Double
  ) -> [LabelCandidate] {
    guard [.units, .withStatus, .codes].contains(content.labels.kind) else { return [] }
    var candidates: [LabelCandidate] = []
    for (position, unit) in rings.units.enumerated() {
      guard let category = content.fill.categoryOfUnit[unit], let anchor = anchors[unit],
        !rings.isEmpty(at: position)
      else { continue }
      let kind = content.fill.categories[category].kind
      let isStated = kind == .value || kind == .lapsed
      if content.labels.kind == .withStatus, !isStated, !hasMark(unit) { continue }
      let boundary = content.ground.boundaries.units[unit]
      let room = boundary.inscribedRadiusInMeters * pointsPerMeter
      let size = max(style.smallestLabel, min(style.largestLabel, room * 0.45))
      candidates.append(
        LabelCandidate(
          name: content.labels.kind == .codes
            ? boundary.code : boundary.name(in: content.wording.tag.text),
          anchor: anchor, room: room,
          importance: (isStated ? 1e6 : 0) + room, mark: Int32(position),
          style: setter.style(size, color: ink(on: category)),
          smallerSizes: size > style.smallestLabel ? [style.smallestLabel] : [],
          mayStandBeside: isStated, role: .unit))
    }
    return candidates
  }

  /// The parents of the subject's units, each at its widest room.
  func parents(_ rooms: [NameRooms.Room]) -> [LabelCandidate] {
    rooms.map { room in
      let size = max(style.smallestLabel, min(style.largestLabel, room.distance * 0.45))
      return LabelCandidate(
        name: room.name, anchor: room.center, room: room.distance, importance: room.distance,
        mark: room.mark, style: setter.style(size, weight: .bold),
        smallerSizes: size > style.smallestLabel ? [style.smallestLabel] : [],
        mayStandBeside: false, role: .unit)
    }
  }

  /// Countries around the subject, or all of them where the map labels countries: in spaced
  /// capitals at the widest room that is in the frame.
  func countries(
    _ rooms: [NameRooms.Room]
  ) -> [LabelCandidate] {
    rooms.map { room in
      let size = max(style.leastText, min(style.text, room.distance * 0.5))
      let name = room.name
      return LabelCandidate(
        name: name.uppercased(), anchor: room.center, room: room.distance,
        importance: room.distance, mark: room.mark,
        style: setter.style(
          size, color: Color(hex: 0x8A8A86), letterSpacing: isSpaced(name) ? size * 0.12 : 0),
        smallerSizes: size > style.leastText ? [style.leastText] : [], mayStandBeside: false,
        role: .country)
    }
  }

  /// Letters are spaced only where they stand apart anyway.
  private func isSpaced(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { $0.value < 0x590 || (0x1E00...0x1FFF).contains($0.value) }
  }

  private func hasMark(_ unit: Int) -> Bool { content.marks.contains { $0.unit == unit } }

  /// Dark on light fills, white on dark ones.
  private func ink(on category: Int) -> Color {
    let lightness = Self.luminance(of: content.fill.categories[category].paint)
    return lightness < 0.3 ? .white : content.theme.ink
  }

  /// The relative luminance of what a paint looks like from a distance (WCAG 2.2).
  static func luminance(of paint: Paint) -> Double {
    switch paint {
    case .solid(let color): return luminance(of: color)
    case .hatch(let hatch): return luminance(of: hatch.ground ?? .white)
    case .dots(let dots): return luminance(of: dots.ground ?? .white)
    }
  }

  private static func luminance(of color: Color) -> Double {
    func linear(_ value: Double) -> Double {
      // A square is within 3 % of the sRGB curve, enough to choose between dark and white ink.
      value * value
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  /// A rim in the fill's own colour where the fill is a pattern or the name may leave its unit.
  func halo(of candidate: LabelCandidate, isBeside: Bool) -> SceneElement.Halo? {
    guard candidate.role == .unit else { return nil }
    return candidate.style.color == .white && !isBeside
      ? SceneElement.Halo(color: content.theme.accent, width: 0.9)
      : SceneElement.Halo(color: Color(hex: 0xFFFFFF, alpha: 0.85), width: 1)
  }
}
