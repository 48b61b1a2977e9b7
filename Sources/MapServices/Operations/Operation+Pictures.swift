extension Operation {
  /// Maps and legends in all formats. The page comes last: its address has no ending.
  static let pictures: [Operation] =
    [FileFormat.png, .webp].map { format in
      Operation(
        .mapFile, named: "mapDouble\(format.suffix)", "Maps", "/maps/{map}@2x.\(format.rawValue)",
        format: format, scale: 2, parameters: size + view + [.preset, .look],
        "A map as a picture with two device pixels for each CSS pixel")
    }
    + [FileFormat.png, .webp, .svg, .pdf].map { format in
      Operation(
        .mapFile, named: "map\(format.suffix)", "Maps", "/maps/{map}.\(format.rawValue)",
        format: format, parameters: size + [.scale] + view + [.preset, .look],
        // A client that takes WebP may get it for a PNG.
        contents: format == .png
          ? [Content(format.mediaType), Content(FileFormat.webp.mediaType)] : nil,
        "A map as a picture")
    }
    + [
      (FileFormat.json, "The table of a map", "MapTable"), (.csv, "The table of a map", nil),
      (.html, "The table of a map", nil), (.txt, "A map in words", nil),
      (
        .geojson, "The outlines of a map's units with what the map says of each",
        "FeatureCollection"
      ),
    ].map { format, summary, schema in
      Operation(
        .mapFile, named: "map\(format.suffix)", "Maps", "/maps/{map}.\(format.rawValue)",
        format: format, parameters: view, contents: [Content(format.mediaType, schema: schema)],
        summary)
    }
    + [
      Operation(
        .mapPage, "Maps", "/maps/{map}", parameters: view, contents: page,
        "The page of a map, with its picture, legend, words, table and downloads"),
      Operation(
        .legend, named: "legendDoublePNG", "Maps", "/legends/{map}@2x.png", format: .png, scale: 2,
        parameters: [.language, .asOf, .look],
        "The legend of a map with two device pixels for each CSS pixel"),
      Operation(
        .legend, named: "legendPNG", "Maps", "/legends/{map}.png", format: .png,
        parameters: [.language, .asOf, .scale, .look], "The legend of a map"),
      Operation(
        .legend, named: "legendSVG", "Maps", "/legends/{map}.svg", format: .svg,
        parameters: [.language, .asOf, .scale, .look], "The legend of a map"),
    ]

  private static let size: [Parameter] = [.width, .height]

  /// What is shown: language, date and unit.
  private static let view: [Parameter] = [.language, .asOf, .unit]
}

extension FileFormat {
  /// The end of an operation's name.
  fileprivate var suffix: String {
    switch self {
    case .webp: "WebP"
    case .txt: "Words"
    case .geojson: "GeoJSON"
    case .png, .svg, .pdf, .json, .csv, .html: rawValue.uppercased()
    }
  }
}
