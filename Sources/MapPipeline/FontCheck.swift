import CairoRendering
import Configuration
import Diagnostics

/// Whether the fonts of a theme are among those that pictures are drawn with.
struct FontCheck {
  /// The families of the pinned fonts.
  let families: [String]

  /// The families that are installed; none where there are no fonts, which drawing tells.
  init() { families = (try? FontSet())?.families ?? [] }

  /// An error, `unknown-font`, for each family that pictures cannot be drawn with;
  /// `setting` is what set the fonts on the command line.
  func diagnostics(of theme: ThemeSpecification, from setting: String?) -> [Diagnostic] {
    guard !families.isEmpty else { return [] }
    return theme.fonts.enumerated().filter { !families.contains($0.element) }.map { index, family in
      Diagnostic(
        .error, "unknown-font", "unknown font family \"\(family)\"",
        at: Place(file: setting.map { "--set \($0)" }, key: "theme.fonts.\(index + 1)"),
        reason: "expected \(families.joined(separator: ", "))",
        advice: NearestWord.advice(for: family, among: families))
    }
  }
}
