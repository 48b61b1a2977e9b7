import Classification
import Drawing

/// Words on a filled part of a chart: ink or paper, whichever reads better; a rim of the ground on
/// patterns.
struct ChartInk {
  let color: Color
  let halo: SceneElement.Halo?

  init(on paint: Paint, _ style: PageStyle) {
    let paper = style.theme.paper
    let ground: Color
    switch paint {
    case .solid(let color): ground = color
    case .hatch(let hatch): ground = hatch.ground ?? paper
    case .dots(let dots): ground = dots.ground ?? paper
    }
    let (dark, light) = (style.theme.ink, paper)
    func contrast(_ color: Color) -> Double {
      Self.srgb(ground).contrastRatio(with: Self.srgb(color))
    }
    color = contrast(light) > contrast(dark) ? light : dark
    if case .solid = paint { halo = nil } else { halo = .init(color: ground, width: 1.5) }
  }

  private static func srgb(_ color: Color) -> SRGBColor {
    SRGBColor(red: color.red, green: color.green, blue: color.blue)
  }
}
