import Drawing
import Wording

/// Marks of named places: a dot beside its names, or a disc with the number of them. Full where the
/// names belong to the unit, hollow where they belong to a larger area.
struct PlacePainter {
  let setter: TextSetter
  let style: SheetStyle
  let wording: Phrasebook

  /// More names than this are not written beside their mark.
  private static let mostNames = 2

  private var radius: Double { style.smallPrint * 0.85 }

  /// The box that a mark takes, for others to keep clear of.
  func box(at center: Point) -> Rectangle {
    Rectangle(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
      .inset(by: -0.8)
  }

  /// Where each mark stands: on its point, or near it where another mark or one of `taken` is. Full
  /// marks choose first, those with most names first. Nil where the projection has no point.
  func seats(
    _ places: [PlaceLayer.Place], at positions: [Point?], taken: [Rectangle]
  ) -> [Point?] {
    func rank(_ index: Int) -> (Int, Int, Int) {
      (places[index].isHollow ? 1 : 0, -places[index].names.count, index)
    }
    var boxes = taken
    var seats = [Point?](repeating: nil, count: places.count)
    for index in places.indices.sorted(by: { rank($0) < rank($1) }) {
      guard let position = positions[index] else { continue }
      let seat = FreePlace.near(position) { place in
        let box = box(at: place)
        return !boxes.contains { $0.intersects(box) }
      }
      boxes.append(box(at: seat))
      seats[index] = seat
    }
    return seats
  }

  /// The names of a place as a label that wants to stand by its mark; nil where there are too many.
  func candidate(_ place: PlaceLayer.Place, seat: Point) -> LabelCandidate? {
    guard place.names.count <= Self.mostNames else { return nil }
    return LabelCandidate(
      name: place.names.joined(separator: " · "), anchor: seat, room: radius, importance: 0,
      mark: nil, style: setter.style(style.text, color: setter.theme.ink),
      smallerSizes: style.text > style.smallestLabel ? [style.smallestLabel] : [],
      freedom: .init(mayStandBeside: true), role: .unit, markBeside: box(at: seat))
  }

  /// The line from a mark that stands beside its point; none where it stands on it. Lines are painted
  /// before all marks.
  func line(from seat: Point, to position: Point) -> [SceneElement] {
    guard seat != position else { return [] }
    let line = Path(line: [position, seat])
    return [
      .shape(.init(line, stroke: Stroke(color: setter.theme.paper, width: 1.4))),
      .shape(.init(line, stroke: Stroke(color: setter.theme.accent, width: 0.5))),
    ]
  }

  /// The same line as names must not cross it.
  func leader(from seat: Point, to position: Point) -> Leader? {
    seat == position ? nil : Leader(fromDisc: seat, radius: radius, to: position)
  }

  /// The mark with the area and all its names as its title.
  ///
  /// - Parameter isNamed: whether its names are written, so that it needs no number.
  func element(
    _ place: PlaceLayer.Place, at seat: Point, isNamed: Bool
  ) throws(CartographyError) -> SceneElement {
    .group(
      .init(
        id: "place-\(place.isHollow ? "area-" : "")\(place.code)",
        title: wording.labelled(place.area, wording.list(place.names)),
        elements: try sample(
          number: isNamed ? nil : place.names.count, isHollow: place.isHollow)(seat)))
  }

  /// A dot, or a disc with a number, to be placed; measured once.
  func sample(
    number: Int?, isHollow: Bool
  ) throws(CartographyError) -> (Point) -> [SceneElement] {
    let theme = setter.theme
    let accent = theme.accent
    let radius = number == nil ? radius * 0.55 : radius
    func disc(_ center: Point) -> SceneElement {
      .shape(
        .init(
          Path(circleAround: center, radius: radius), fill: .solid(isHollow ? theme.paper : accent),
          stroke: isHollow
            ? Stroke(color: accent, width: 1) : Stroke(color: theme.ring, width: 0.6)))
    }
    guard let number else { return { [disc($0)] } }
    let block = setter.block(
      wording.integer(number),
      setter.style(
        style.smallPrint * 0.95, weight: .bold, color: isHollow ? accent : theme.letters(on: accent)
      ),
      alignment: .center)
    let metrics = try setter.measure(block)
    let width = max(metrics.width, 2 * radius)
    return { center in
      [
        disc(center),
        .text(
          .init(
            block, at: Point(x: center.x - width / 2, y: center.y - metrics.height / 2),
            width: width)),
      ]
    }
  }
}
