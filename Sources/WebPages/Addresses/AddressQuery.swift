/// What an address asks for beyond its path. What is nil is the default and is left out.
package struct AddressQuery: Hashable, Sendable {
  /// What a picture is for.
  package enum Preset: String, Hashable, Sendable {
    /// 1200 by 630 pixels, under 300 KB.
    case social
    /// 300 dots per inch of the map's paper.
    case print
  }

  /// A tag such as `fr`; nil for the site's first language.
  package var language: String?
  /// `2021-12-31`; nil for the map's own date.
  package var asOf: String?
  /// The code of the unit that fills the frame.
  package var unit: String?
  /// CSS pixels.
  package var width: Int?
  /// CSS pixels.
  package var height: Int?
  /// Device pixels for each CSS pixel.
  package var scale: Double?
  /// Sizes by purpose.
  package var preset: Preset?
  /// The theme of the members that are listed.
  package var theme: String?
  /// The working language of the members that are listed, a tag.
  package var workingLanguage: String?

  /// A query; without arguments it asks for nothing special.
  package init(
    language: String? = nil, asOf: String? = nil, unit: String? = nil, width: Int? = nil,
    height: Int? = nil, scale: Double? = nil, preset: Preset? = nil, theme: String? = nil,
    workingLanguage: String? = nil
  ) {
    self.language = language
    self.asOf = asOf
    self.unit = unit
    self.width = width
    self.height = height
    self.scale = scale
    self.preset = preset
    self.theme = theme
    self.workingLanguage = workingLanguage
  }

  /// `?language=fr&as-of=2021-12-31`, always in the same order; empty where nothing is asked.
  var text: String {
    let items: [(String, String?)] = [
      ("language", language), ("as-of", asOf), ("unit", unit), ("width", width.map(String.init)),
      ("height", height.map(String.init)), ("scale", scale.map(Self.number)),
      ("preset", preset?.rawValue), ("theme", theme), ("working-language", workingLanguage),
    ]
    let given = items.compactMap { name, value in
      value.map { "\(name)=\(PercentEncoding.encoded($0))" }
    }
    return given.isEmpty ? "" : "?" + given.joined(separator: "&")
  }

  /// `2` and `1.5`: a whole number has no decimals.
  private static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
