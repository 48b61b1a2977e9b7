import Drawing

/// Land outside the subject: pale, one path, so that no inner border shows in it.
struct SurroundingsPainter {
  let theme: MapTheme

  func layer(_ rings: PageRings, isOutside: (Int) -> Bool) -> SceneElement {
    var shapes: [SceneElement] = []
    for (position, unit) in rings.units.enumerated()
    where !rings.isEmpty(at: position) && isOutside(unit) {
      // A line of the fill's own colour closes the hairline between neighbours.
      shapes.append(
        .shape(
          .init(
            rings.path(at: position), fill: .solid(theme.surroundings),
            stroke: Stroke(color: theme.surroundings, width: 0.3))))
    }
    return .group(.init(id: "surroundings", role: .artifact, elements: shapes))
  }
}
