extension Parameter {
  /// The bounds of a picture's width and height in CSS pixels.
  package static let pictureSide = 64...4_096

  /// The bounds of the device pixels for each CSS pixel; the least gives thumbnails of a layout that
  /// needs more room for its words.
  package static let pictureScale = 0.1...4.0

  static let language = Parameter(
    "language", .language, standard: "the first language of the site",
    "The language of all words, as a tag of BCP 47; what is not translated falls back."
  )

  static let asOf = Parameter(
    "as-of", .day, standard: "the date of the data",
    "The day whose state is shown, as YYYY-MM-DD, at the latest the day of the data.")

  static let unit = Parameter(
    "unit", .identifier, standard: "the whole map",
    "The code of one unit of the map, such as a country or a district, which then fills the frame.")

  static let width = Parameter(
    "width", .integer(pictureSide), standard: "the map's own width, or what the height asks for",
    "The width in CSS pixels.")

  static let height = Parameter(
    "height", .integer(pictureSide), standard: "the map's own height, or what the width asks for",
    "The height in CSS pixels.")

  static let scale = Parameter(
    "scale", .real(pictureScale), standard: "1", "How many device pixels each CSS pixel has.")

  static let preset = Parameter(
    "preset", .choice(["social", "print"]), standard: "the map's own size",
    "A ready size: social for a card of 1200 by 630 pixels, print for a sheet of paper."
  )

  /// The looks that every map has.
  package static let looks = ["light", "print", "dark"]

  static let look = Parameter(
    "theme", .choice(looks), standard: "the map's own theme, or that of the site",
    "The look: light, print for black-and-white copies, or dark for dark pages.")

  static let labels = Parameter(
    "labels", .choice(["true", "false"]), standard: "true",
    "Whether names are written on the tiles.")

  /// The longest theme, in Unicode scalars.
  package static let longestTheme = 80

  /// What members are chosen by; the words are the directory's.
  package static let theme = Parameter(
    "theme", .text(maximum: longestTheme), standard: "all themes", mayBeEmpty: true,
    "The theme that the listed members work on, one of those that the directory has.")

  /// What members are chosen by; the tags are the directory's.
  package static let workingLanguage = Parameter(
    "working-language", .language, standard: "all languages", mayBeEmpty: true,
    "The language that the listed members work in, a tag of BCP 47 that the directory has.")

  /// The format of an OGC resource.
  static func representation(_ words: [String]) -> Parameter {
    Parameter("f", .choice(words), standard: words[0], "The format of the answer.")
  }
}
