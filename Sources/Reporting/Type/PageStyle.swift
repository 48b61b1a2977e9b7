import Cartography
import Classification
import Drawing

/// The type, the spaces and the lines of a report's pages, all lengths in points of 1/72 inch.
struct PageStyle {
  let theme: MapTheme

  /// Between the paper's edge and everything printed but the cover's ground: 18 mm.
  let margin = 18 * Paper.pointsPerMillimeter
  /// Between two columns of text: 6 mm.
  let columnGap = 6 * Paper.pointsPerMillimeter
  /// At the foot of the body, for the running foot.
  let footHeight = 26.0
  /// The line distance of running text; distances between blocks are parts of it.
  let line = 13.0

  init(_ theme: MapTheme) { self.theme = theme }

  var heading1: TextStyle { style(24, .bold, color: theme.accent, lineHeight: 29) }
  var heading2: TextStyle { style(13, .bold, color: theme.accent, lineHeight: 17) }
  /// In a column of running text, where a heading has one line of the grid.
  var columnHeading2: TextStyle { style(12, .bold, color: theme.accent, lineHeight: 15) }
  var heading3: TextStyle { style(10, .bold, lineHeight: 13) }
  /// The line under a chapter's heading.
  var subheading: TextStyle { style(11, color: theme.quietInk, lineHeight: 15) }
  var body: TextStyle { style(9.5, lineHeight: 13) }
  /// Over the words of a call-out.
  var calloutTitle: TextStyle { style(9.5, .bold, color: theme.accent, lineHeight: 13) }
  var table: TextStyle { style(8.5, lineHeight: 11.5) }
  var tableHead: TextStyle { style(7.5, .bold, color: theme.quietInk, lineHeight: 11) }
  var tableNote: TextStyle { style(7.5, color: theme.quietInk, lineHeight: 11.5) }
  var small: TextStyle { style(7.5, lineHeight: 10.5) }
  var quiet: TextStyle { style(7.5, color: theme.quietInk, lineHeight: 10.5) }
  /// Web addresses; a fine rule in the accent says that they are links.
  var address: TextStyle { style(7.5, lineHeight: 10.5) }
  var foot: TextStyle { style(7.5, color: theme.quietInk) }
  var folio: TextStyle { style(8.5, .bold) }
  /// Numbers of sources beside a text, raised; never under the 6 points of the smallest print.
  var mark: TextStyle { style(6.5, color: theme.accent) }
  /// Numbers of sources that stand alone in a table's cell.
  var cellMark: TextStyle { style(8, color: theme.accent, lineHeight: 11.5) }

  func style(
    _ size: Double, _ weight: TextStyle.Weight = .regular, italic: Bool = false,
    color: Color? = nil, letterSpacing: Double = 0, lineHeight: Double? = nil
  ) -> TextStyle {
    TextStyle(
      family: theme.family, size: size, weight: weight, isItalic: italic,
      color: color ?? theme.ink, letterSpacing: letterSpacing, lineHeight: lineHeight)
  }

  /// Rules between groups of a table, and the chart's horizontals.
  var lightRule: Stroke { Stroke(color: mixed(theme.ink, 0.2), width: 0.4) }
  /// Under a table's heads and under a running page's last line.
  var rule: Stroke { Stroke(color: mixed(theme.ink, 0.55), width: 0.5) }
  /// Above a key figure.
  var strongRule: Stroke { Stroke(color: theme.accent, width: 1) }

  /// Under a call-out: the paper with as much of the accent in it as leaves its words readable.
  var calloutGround: Color {
    [0.08, 0.06, 0.04, 0.02].map { mixed(theme.accent, $0) }.first { ground in
      [theme.ink, theme.accent].allSatisfy {
        srgb($0).contrastRatio(with: srgb(ground)) >= MapTheme.leastTextContrast
      }
    } ?? theme.paper
  }

  /// The paper with a share of a colour in it.
  func mixed(_ color: Color, _ share: Double) -> Color {
    Color(
      red: theme.paper.red + (color.red - theme.paper.red) * share,
      green: theme.paper.green + (color.green - theme.paper.green) * share,
      blue: theme.paper.blue + (color.blue - theme.paper.blue) * share)
  }

  /// Paper or ink, whichever reads better on the accent.
  var onAccent: Color {
    let accent = srgb(theme.accent)
    let paper = accent.contrastRatio(with: srgb(theme.paper))
    return paper >= accent.contrastRatio(with: srgb(theme.ink)) ? theme.paper : theme.ink
  }

  private func srgb(_ color: Color) -> SRGBColor {
    SRGBColor(red: color.red, green: color.green, blue: color.blue)
  }
}
