extension FontSet {
  /// The files in order of preference: Noto Sans first, then one family per script in regular and
  /// bold, then symbols. Slanted faces exist for Latin, Greek and Cyrillic only.
  static let fileNames: [String] =
    ["Sans-Regular", "Sans-Bold", "Sans-Italic", "Sans-BoldItalic"].map { "Noto\($0).ttf" }
    + scripts.flatMap { ["NotoSans\($0)-Regular.ttf", "NotoSans\($0)-Bold.ttf"] }
    + ["NotoSansSymbols-Regular.ttf", "NotoSansSymbols2-Regular.ttf", "NotoSansMath-Regular.ttf"]

  /// Scripts of the languages in which maps of member networks are asked for, as file name parts.
  private static let scripts = [
    "Arabic", "Devanagari", "Georgian", "Armenian", "Hebrew", "Ethiopic", "Bengali", "Khmer",
    "Myanmar", "Thai", "Lao", "Sinhala", "Tamil", "Telugu", "Kannada", "Malayalam", "Gujarati",
    "Gurmukhi", "Oriya", "Thaana", "OlChiki", "Mono",
  ]
}
