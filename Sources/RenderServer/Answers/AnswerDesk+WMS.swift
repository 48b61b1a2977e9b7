import Drawing
import MapPipeline
import MapServices
import Projections

extension AnswerDesk {
  /// The Web Map Service: what goes wrong is told as its standards say.
  func wms(_ target: RequestTarget) -> Reply {
    do throws(WMSException) {
      let request = try WMSRequest.parse(
        target.query, catalog: catalog(nil), updateSequence: updateSequence)
      switch request {
      case .capabilities(let version): return capabilities(version)
      case .map(let map): return try view(map)
      case .legend(let legend): return try self.legend(legend)
      }
    } catch {
      return reply(error)
    }
  }

  /// What the services offer in a language; nil for the first.
  func catalog(_ language: String?) -> ServiceCatalog {
    edition.catalog(settings, language: language, on: today)
  }

  /// The edition's: it does not grow, and clients with any other one get the new document.
  private var updateSequence: String { "edition-\(edition.digest.prefix(16))" }

  private func capabilities(_ version: WMSVersion) -> Reply {
    let (catalog, sequence) = (catalog(nil), updateSequence)
    var plan = Plan(
      "wms/capabilities-\(version.rawValue)" + Self.choices([membersPart]),
      mediaType: WMSCapabilities.mediaType(version), hasMembers: false,
      policy: .revalidated, cost: 2
    ) { _ throws(PipelineError) in
      Array(
        WMSCapabilities.xml(
          catalog, version: version, updateSequence: sequence
        ).utf8)
    }
    plan.isText = true
    plan.fields = [HTTPResponse.anyOrigin]
    return .planned(plan)
  }

  // MARK: Maps

  private func view(_ request: WMSMapRequest) throws(WMSException) -> Reply {
    guard let system = edition.systems[request.system] else {
      throw request.exception(.invalidCRS, "the system \(request.system) is not offered")
    }
    do throws(Problem) {
      let box = request.box
      let view = ViewRequest(
        maps: request.layers, system: system,
        box: system.inMeters(
          west: box.minX, south: box.minY, east: box.maxX, north: box.maxY),
        width: request.width, height: request.height, scale: request.scale,
        background: request.isTransparent ? nil : Color(request.background),
        language: try language(request.language), asOf: try asOf(request.time, parameter: "TIME"),
        today: memberDay)
      var plan = try self.view(view, "wms", OutputFormat(request.format))
      plan.failure = { problem, bench in
        Self.response(request.exception(nil, problem.description), bench)
      }
      // Who waits for the same picture may want to be told of a failure in another way.
      plan.group = "\(plan.name)/\(request.version.rawValue)/\(request.exceptions)"
      return .planned(plan)
    } catch {
      throw request.exception(
        error.parameter == "TIME" ? .invalidDimensionValue : nil, error.description)
    }
  }

  /// A view of maps as a plan; `kind` tells those of one standard from those of another.
  /// Errors: more pixels than are drawn.
  func view(
    _ view: ViewRequest, _ kind: String, _ format: OutputFormat
  ) throws(Problem) -> Plan {
    guard view.width * view.height <= settings.pixels else {
      throw Problem(
        status: 400, "a picture of \(view.width) by \(view.height) pixels is larger than is drawn",
        parameter: "width")
    }
    let project = edition.project
    let box = view.box
    let background = view.background.map { color in
      [color.red, color.green, color.blue].map { String(Int(($0 * 255).rounded())) }
        .joined(separator: ",")
    }
    let hasMembers = view.maps.contains(where: edition.showsMembers)
    var plan = Plan(
      "\(kind)/\(view.maps.joined(separator: ","))"
        + Self.choices([
          ("system", view.system.definition),
          (
            "box",
            "\(box.minEasting),\(box.minNorthing),\(box.maxEasting),\(box.maxNorthing)"
          ), ("size", "\(view.width)x\(view.height)@\(view.scale)"),
          ("format", format.rawValue), ("background", background), ("language", view.language),
          ("as-of", view.asOf?.description),
          ("members", hasMembers ? memberDay.description : nil),
        ]), mediaType: format.mediaType, hasMembers: hasMembers,
      policy: hasMembers ? .revalidated : .kept,
      cost: 10 + Double(view.width * view.height * view.maps.count) / 30_000
    ) { bench throws(PipelineError) in
      try bench.views.bytes(project, view, format: format)
    }
    plan.isText = format == .svg
    plan.fields = [HTTPResponse.anyOrigin]
    return plan
  }

  // MARK: Legends

  private func legend(_ request: WMSLegendRequest) throws(WMSException) -> Reply {
    do throws(Problem) {
      var plan = legend(
        request.layer, language: try language(request.language),
        asOf: try asOf(request.time, parameter: "TIME"), scale: request.scale,
        format: OutputFormat(request.format))
      plan.failure = { problem, _ in
        Self.document(WMSException(nil, problem.description, version: request.version))
      }
      plan.group = "\(plan.name)/\(request.version.rawValue)"
      return .planned(plan)
    } catch {
      throw WMSException(
        error.parameter == "TIME" ? .invalidDimensionValue : nil, error.description,
        version: request.version)
    }
  }

  // MARK: Exceptions

  private func reply(_ exception: WMSException) -> Reply {
    guard exception.style != .xml else { return .ready(Self.document(exception)) }
    // A picture that says what is wrong is drawn like any other, and never kept.
    let size =
      exception.picture.map {
        "\($0.width)x\($0.height).\($0.format.rawValue)/\($0.isTransparent)/\($0.background)"
      } ?? ""
    var plan = Plan(
      "wms/exception/\(exception.style)/\(size)/\(exception.text)", mediaType: "image/png",
      hasMembers: false, policy: .never
    ) { _ throws(PipelineError) in
      throw PipelineError(.usage, "exception", exception.text)
    }
    plan.failure = { _, bench in Self.response(exception, bench) }
    return .planned(plan)
  }

  private static func document(_ exception: WMSException) -> HTTPResponse {
    HTTPResponse(
      // Clients of WMS look for the report in an answer that arrived.
      status: 200, mediaType: exception.mediaType, text: exception.xml,
      fields: [
        HTTPResponse.Field(name: "Cache-Control", value: CachePolicy.never.value),
        HTTPResponse.anyOrigin,
      ])
  }

  private static func response(_ exception: WMSException, _ bench: Workbench) -> HTTPResponse {
    guard exception.style != .xml, let picture = exception.picture else {
      return document(exception)
    }
    let format = OutputFormat(picture.format)
    do throws(PipelineError) {
      let bytes = try bench.views.notice(
        exception.style == .blank ? "" : exception.text, width: picture.width,
        height: picture.height,
        background: picture.isTransparent ? nil : Color(picture.background), format: format)
      return HTTPResponse(
        status: 200, mediaType: format.mediaType, body: bytes,
        fields: [
          HTTPResponse.Field(name: "Cache-Control", value: CachePolicy.never.value),
          HTTPResponse.anyOrigin,
        ])
    } catch {
      return document(exception)
    }
  }
}

extension Color {
  init(_ color: ServiceColor) {
    self.init(
      red: Double(color.red) / 255, green: Double(color.green) / 255,
      blue: Double(color.blue) / 255)
  }
}

extension OutputFormat {
  /// The format of a picture that a service is asked for.
  init(_ format: FileFormat) {
    switch format {
    case .webp: self = .webp
    case .svg: self = .svg
    case .pdf: self = .pdf
    default: self = .png
    }
  }
}
