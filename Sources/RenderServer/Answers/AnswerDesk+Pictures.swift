import Cartography
import Configuration
import Drawing
import Localization
import MapPipeline
import MapServices

extension AnswerDesk {
  /// A map as a picture, a document, a table or words.
  func mapFile(
    _ request: MatchedRequest, _ http: HTTPRequest
  ) throws(Problem) -> Reply {
    let map = try map(request)
    guard let format = request.path.format else {
      preconditionFailure("the address of a map's file ends in a format")
    }
    return format.isPicture
      ? try picture(map, format, request, http) : try words(map, format, request)
  }

  // MARK: Pictures

  private func picture(
    _ map: String, _ asked: FileFormat, _ request: MatchedRequest, _ http: HTTPRequest
  ) throws(Problem) -> Reply {
    // The address of a PNG gives WebP to whoever says that they take it.
    let format: OutputFormat =
      asked == .png && http.takesWebP ? .webp : OutputFormat(asked)
    let size = try size(of: map, request, hasPixels: format.hasPixels)
    var own = MapRequest(
      map: map, language: try language(request), asOf: try asOf(request, of: map),
      unit: request.values.text("unit"), size: size, theme: look(request, of: map), purpose: .web,
      today: memberDay)
    if PictureSize(own: nil, request).mayGrow, case .picture(let width, _, let scale) = size {
      own.tallest = Int(Double(settings.pixels) / (Double(width) * scale * scale))
    }
    let asRequested = own
    // By the ending asked for too: the two addresses of a WebP have different header fields.
    let name =
      "maps/\(map).\(asked.rawValue)/\(format.rawValue)"
      + Self.choices([
        ("language", own.language), ("as-of", own.asOf?.description), ("unit", own.unit),
        ("theme", own.theme?.rawValue), ("size", Self.text(of: size)),
        ("tallest", own.tallest.map(String.init)),
        ("members", memberMark(map)),
      ])
    let project = edition.project
    let pixels = format.hasPixels ? size.pixels : (0, 0)
    var plan = Plan(
      name, mediaType: format.mediaType, hasMembers: edition.showsMembers(map),
      policy: policy(map), cost: 20 + Double(pixels.0 * pixels.1) / 30_000
    ) { bench throws(PipelineError) in
      try bench.maps.bytes(project, asRequested, format: format)
    }
    plan.isText = format == .svg
    plan.fields = [HTTPResponse.anyOrigin]
    if asked == .png { plan.fields.append(HTTPResponse.Field(name: "Vary", value: "Accept")) }
    if format == .svg || format == .pdf { plan.fields.append(Self.fileName(map, format.rawValue)) }
    return .planned(plan)
  }

  /// A name for whoever saves it.
  static func fileName(_ name: String, _ ending: String) -> HTTPResponse.Field {
    HTTPResponse.Field(
      name: "Content-Disposition", value: "inline; filename=\"\(name).\(ending)\"")
  }

  /// The look that is asked for, of a map or of a report; nil for the one that it has by itself.
  private func look(_ request: MatchedRequest, of map: String? = nil) -> ThemeName? {
    let specification = edition.project.specification
    let own =
      map.flatMap { specification.map($0)?.theme } ?? specification.theme.name ?? .light
    return request.values.choice("theme", ThemeName.self).flatMap { $0 == own ? nil : $0 }
  }

  /// Whether members may be shown is a part of what is drawn.
  func memberMark(_ map: String) -> String? {
    edition.showsMembers(map) ? memberDay.description : nil
  }

  private func size(
    of map: String, _ request: MatchedRequest, hasPixels: Bool
  ) throws(Problem) -> OutputSize {
    let own = edition.project.specification.map(map).map { PaperSize.output(for: $0.size) }
    let chosen = try PictureSize(own: own, request).size()
    guard hasPixels else { return chosen }
    let (width, height) = chosen.pixels
    guard width * height <= settings.pixels else {
      throw Problem(
        status: 400,
        "a picture of \(width) by \(height) pixels is larger than this site draws, which is "
          + "\(settings.pixels) pixels in all",
        parameter: ["scale", "width", "height"].first(where: request.values.isGiven))
    }
    return chosen
  }

  private static func text(of size: OutputSize) -> String {
    switch size {
    case .picture(let width, let height, let scale): "\(width)x\(height)@\(scale)"
    case .sheet(let points, let dots): "\(points.width)x\(points.height)pt@\(dots)"
    }
  }

  // MARK: Words

  private func words(
    _ map: String, _ format: FileFormat, _ request: MatchedRequest
  ) throws(Problem) -> Reply {
    let own = MapRequest(
      map: map, language: try language(request), asOf: try asOf(request, of: map),
      unit: request.values.text("unit"), size: .picture(width: 1200, height: 800, scale: 1),
      purpose: .web, today: memberDay)
    let name =
      "maps/\(map).\(format.rawValue)"
      + Self.choices([
        ("language", own.language), ("as-of", own.asOf?.description), ("unit", own.unit),
        ("members", memberMark(map)),
      ])
    let project = edition.project
    var plan = Plan(
      name, mediaType: format.mediaType, hasMembers: edition.showsMembers(map),
      policy: policy(map), cost: 20
    ) { bench throws(PipelineError) in
      if format == .geojson { return Array(try OutlineWriter(project: project).geoJSON(own).utf8) }
      let words = try bench.maps.words(project, own)
      let table = TableWriter.Format(rawValue: format.rawValue) ?? .txt
      return Array(
        try TableWriter.text(
          of: words.words, title: words.title, language: words.language, format: table
        ).utf8)
    }
    plan.isText = true
    plan.fields = [HTTPResponse.anyOrigin]
    if format == .html {
      plan.fields.append(
        HTTPResponse.Field(name: "Content-Security-Policy", value: HTTPResponse.pagePolicy))
    }
    if format == .csv { plan.fields.append(Self.fileName(map, "csv")) }
    return .planned(plan)
  }

  // MARK: Legends and reports

  /// A map's legend alone.
  func legend(_ request: MatchedRequest) throws(Problem) -> Reply {
    let scale = request.values.real("scale") ?? Double(request.path.scale)
    let map = try map(request)
    return .planned(
      legend(
        map, language: try language(request), asOf: try asOf(request, of: map), scale: scale,
        format: request.path.format == .svg ? .svg : .png, theme: look(request, of: map)))
  }

  /// A legend in a language at a date.
  func legend(
    _ map: String, language: String?, asOf: CalendarDate?, scale: Double, format: OutputFormat,
    theme: ThemeName? = nil
  ) -> Plan {
    let own = MapRequest(
      map: map, language: language, asOf: asOf,
      size: .picture(width: 1000, height: 667, scale: 1), theme: theme, purpose: .web,
      today: memberDay)
    let name =
      "legends/\(map).\(format.rawValue)"
      + Self.choices([
        ("language", language), ("as-of", asOf?.description), ("scale", "\(scale)"),
        ("theme", theme?.rawValue), ("members", memberMark(map)),
      ])
    let project = edition.project
    var plan = Plan(
      name, mediaType: format.mediaType, hasMembers: edition.showsMembers(map),
      policy: policy(map), cost: 30
    ) { bench throws(PipelineError) in
      let scene = try bench.maps.legend(project, own)
      return try bench.maps.paint(
        scene, metadata: Document.Metadata(title: scene.title, language: scene.language),
        format: format, pixelWidth: Int((scene.size.width / 0.75 * scale).rounded()))
    }
    plan.isText = format == .svg
    plan.fields = [HTTPResponse.anyOrigin]
    return plan
  }

  /// A report as PDF.
  func report(_ request: MatchedRequest) throws(Problem) -> Reply {
    let report = request.path.report
    guard edition.publication.reports.contains(report) else {
      throw .unknown("report", report, among: edition.publication.reports)
    }
    let own = ReportRequest(
      report: report, language: try language(request), asOf: try asOf(request),
      theme: look(request), created: nil, purpose: .web, today: memberDay)
    let name =
      "reports/\(report).pdf"
      + Self.choices([
        ("language", own.language), ("as-of", own.asOf?.description),
        ("theme", own.theme?.rawValue), ("members", memberDay.description),
      ])
    let project = edition.project
    // A report may have maps that are not published by themselves.
    var plan = Plan(
      name, mediaType: FileFormat.pdf.mediaType, hasMembers: edition.hasMembers,
      policy: .revalidated, cost: 3000
    ) { bench throws(PipelineError) in
      var own = own
      own.earlier = try project.earlier[report]?.facts(
        in: own.language ?? project.specification.defaultLanguage)
      return try ReportRenderer(renderer: bench.maps).pdf(project, own)
    }
    plan.fields = [HTTPResponse.anyOrigin, Self.fileName(report, "pdf")]
    return .planned(plan)
  }
}
