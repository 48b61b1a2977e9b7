import Drawing
import Projections

/// Meridians and parallels, on world maps only.
struct GraticulePainter {
  /// The sea inside the globe's outline, then the graticule over it.
  func layers(
    outline: ProjectedLines, graticule: ProjectedLines, viewport: Viewport, theme: MapTheme
  ) -> [SceneElement] {
    let clipper = LineClipper(bounds: viewport.frame.inset(by: -200), viewport: viewport)
    var globe = clipper.path(outline)
    globe.close()
    return [
      .group(
        .init(
          id: "sea", role: .artifact,
          elements: [
            .shape(
              .init(
                globe, fill: .solid(theme.sea),
                stroke: Stroke(color: theme.lines.horizon, width: 0.35)))
          ])),
      .group(
        .init(
          id: "graticule", role: .artifact,
          elements: [
            .shape(
              .init(
                clipper.path(graticule),
                stroke: Stroke(color: theme.lines.graticule, width: 0.2)))
          ])),
    ]
  }
}
