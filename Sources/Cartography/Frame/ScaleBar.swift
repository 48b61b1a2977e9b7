import Drawing
import Wording

/// A scale bar in round numbers, drawn only where it is true across the frame.
struct ScaleBar {
  /// The scale may differ by this share over the frame before a bar would be false.
  static let tolerance = 0.05

  let setter: TextSetter
  let style: SheetStyle

  /// A bar of at most a share of the frame's width; nil when the round length would be tiny.
  func furnishing(
    metersPerPoint: Double, frameWidth: Double, wording: Phrasebook, share: Double = 0.22
  ) throws(CartographyError) -> (furnishing: Furnishing, kilometers: Double)? {
    let most = min(frameWidth * share, 140) * metersPerPoint / 1000
    guard most > 0.02 else { return nil }
    var power = 1.0
    while power > most { power /= 10 }
    while power * 10 <= most { power *= 10 }
    let kilometers = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1)
    let length = kilometers * 1000 / metersPerPoint
    let label = Self.label(kilometers: kilometers, wording)
    let block = setter.block(label, setter.style(style.smallPrint, color: setter.theme.quietInk))
    let metrics = try setter.measure(block)
    let gap = style.smallPrint * 0.5
    let ink = setter.theme.quietInk
    let furnishing = Furnishing(
      size: Size(width: length + gap + metrics.width + 0.5, height: metrics.height)
    ) { corner in
      let y = corner.y + metrics.height / 2
      var path = Path()
      path.move(x: corner.x, y: y - 2)
      path.line(x: corner.x, y: y + 2)
      path.move(x: corner.x, y: y)
      path.line(x: corner.x + length, y: y)
      path.move(x: corner.x + length / 2, y: y - 1.2)
      path.line(x: corner.x + length / 2, y: y + 1.2)
      path.move(x: corner.x + length, y: y - 2)
      path.line(x: corner.x + length, y: y + 2)
      return [
        .group(
          .init(
            id: "scale-bar", role: .artifact,
            elements: [
              .shape(.init(path, stroke: Stroke(color: ink, width: 0.6))),
              .text(
                .init(
                  block, at: Point(x: corner.x + length + gap, y: corner.y),
                  width: metrics.width + 0.5)),
            ]))
      ]
    }
    return (furnishing, kilometers)
  }

  /// A round length in words: "200 km", "500 m" under a kilometre.
  static func label(kilometers: Double, _ wording: Phrasebook) -> String {
    kilometers >= 1
      ? wording(.kilometers, ["number": wording.integer(Int(kilometers.rounded()))])
      : wording(.meters, ["number": wording.integer(Int((kilometers * 1000).rounded()))])
  }
}
