extension Operation {
  /// Pages, reports, and what belongs to the site as a whole.
  static let site: [Operation] = [
    Operation(
      .gallery, "Pages", "/", parameters: [.language, .asOf], contents: page,
      "The start page with all maps"),
    Operation(
      .report, "Reports", "/reports/{report}.pdf", format: .pdf,
      parameters: [.language, .asOf, .look], "A report with maps, tables and charts"),
    Operation(
      .members, "Members", "/members", parameters: [.language, .theme, .workingLanguage],
      contents: page,
      "The page of the members' directory"),
    Operation(
      .membersData, "Members", "/members.json", format: .json,
      parameters: [.language, .theme, .workingLanguage],
      contents: [Content(FileFormat.json.mediaType, schema: "Members")],
      "The members' directory, with what may be published and nothing more"),
    Operation(
      .oembed, "Embedding", "/oembed",
      parameters: [
        Parameter(
          "url", .uri(maximum: 1_000), standard: "none", required: true,
          "The address of a map's page on this site."),
        Parameter(
          "maxwidth", .integer(OEmbed.bounds), standard: "no bound",
          "The largest width in CSS pixels that the picture may have."),
        Parameter(
          "maxheight", .integer(OEmbed.bounds), standard: "no bound",
          "The largest height in CSS pixels that the picture may have."),
        Parameter(
          "format", .choice(["json"]), standard: "json", unsupported: ["xml"],
          "The format of the answer; xml is answered with status 501."),
      ], contents: [Content(FileFormat.json.mediaType, schema: "OEmbed")], failures: [501],
      "How a map's page is embedded as a picture (oEmbed 1.0)"),
    Operation(
      .health, "Operation", "/healthz", contents: [Content(FileFormat.txt.mediaType)],
      "Whether the server runs"),
    Operation(
      .ready, "Operation", "/readyz", contents: [Content(FileFormat.txt.mediaType)],
      "Whether the server has data to draw from"),
    Operation(
      .metrics, "Operation", "/metrics",
      contents: [Content("text/plain; version=0.0.4; charset=utf-8")],
      "Counts and times in the text format of Prometheus"),
    Operation(
      .asset, "Pages", "/assets/{name}",
      contents: [
        "text/css; charset=utf-8", "text/javascript; charset=utf-8", FileFormat.png.mediaType,
        FileFormat.svg.mediaType,
      ].map { Content($0) },
      "A style sheet, a script or an image that pages need"),
  ]

  static let page = [Content(FileFormat.html.mediaType)]
}
