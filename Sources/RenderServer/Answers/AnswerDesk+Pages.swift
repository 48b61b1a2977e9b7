import Digests
import HostSystem
import MapPipeline
import MapServices
import WebPages

extension AnswerDesk {
  /// The plan of a page.
  func page(
    _ name: String, _ language: String?, hasMembers: Bool,
    make: @escaping @Sendable (SitePublisher, Workbench) throws(PipelineError) -> String
  ) -> Reply {
    let (edition, settings) = (edition, settings)
    var plan = Plan(
      name, mediaType: FileFormat.html.mediaType, hasMembers: hasMembers, policy: .revalidated,
      cost: 100
    ) { bench throws(PipelineError) in
      Array(try make(SitePublisher(edition, settings, language: language), bench).utf8)
    }
    plan.isText = true
    plan.fields = [
      HTTPResponse.Field(name: "Content-Security-Policy", value: HTTPResponse.pagePolicy),
      HTTPResponse.Field(name: "Referrer-Policy", value: "same-origin"),
    ]
    return .planned(plan)
  }

  /// All maps as cards.
  func gallery(_ request: MatchedRequest) throws(Problem) -> Reply {
    let language = try language(request)
    let asOf = try asOf(request)
    let maps = shownMaps
    let day = memberDay
    return page(
      "gallery"
        + Self.choices([("language", language), ("as-of", asOf?.description), membersPart]),
      language, hasMembers: edition.hasMembers
    ) { publisher, bench throws(PipelineError) in
      var cards: [MapCard] = []
      for map in maps {
        cards.append(
          try publisher.card(
            MapRequest(
              map: map, language: language, asOf: asOf,
              size: .picture(width: 1200, height: 800, scale: 1), purpose: .web, today: day),
            bench))
      }
      return publisher.pages.gallery(
        GalleryContent(maps: cards, reports: publisher.reports()))
    }
  }

  /// The published maps without those of members past their day.
  private var shownMaps: [String] {
    let isPast = edition.isPastMembers(today)
    return edition.publication.maps.filter { !isPast || !edition.showsMembers($0) }
  }

  /// Whether members may be shown is a part of what is told.
  var membersPart: (String, String?) { ("members", memberDay.description) }

  /// The page of a map.
  func mapPage(_ request: MatchedRequest) throws(Problem) -> Reply {
    let map = try map(request)
    let own = MapRequest(
      map: map, language: try language(request), asOf: try asOf(request, of: map),
      unit: request.values.text("unit"), size: .picture(width: 1200, height: 800, scale: 1),
      purpose: .web, today: memberDay)
    return page(
      "maps/\(own.map)"
        + Self.choices([
          ("language", own.language), ("as-of", own.asOf?.description), ("unit", own.unit),
          ("members", memberMark(own.map)),
        ]), own.language, hasMembers: edition.showsMembers(own.map)
    ) { publisher, bench throws(PipelineError) in
      publisher.pages.map(try publisher.details(own, bench))
    }
  }

  // MARK: Assets

  /// Where Debian's package libjs-leaflet has its files.
  static let leafletFolder = "/usr/share/javascript/leaflet"

  /// A style sheet, a script or an image.
  func asset(_ request: MatchedRequest) throws(Problem) -> Reply {
    let name = request.path.asset
    if let file = SiteAssets.file(named: name) {
      return Self.asset(name, Array(file.text.utf8), file.mediaType)
    }
    // Only names of a fixed list ever become a path.
    let prefix = "leaflet/"
    guard name.hasPrefix(prefix),
      let known = SiteAssets.leafletNames.first(where: { $0 == name.dropFirst(prefix.count) })
    else { throw .unknown("file", name, among: SiteAssets.names) }
    // The script that browsers read has no need of its comments.
    let file = known == "leaflet.js" ? "leaflet.min.js" : known
    let path = FilePath.join(Self.leafletFolder, file)
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.bytes(of: path)
    } catch {
      throw Problem(status: 404, "Leaflet is not installed on this server")
    }
    return Self.asset(name, bytes, Self.mediaType(of: known))
  }

  private static func mediaType(of name: String) -> String {
    switch FilePath.ending(of: name) {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    default: "image/png"
    }
  }

  /// The bytes are a part of the name: a package that is upgraded beside a running server, or between
  /// two of them, is told by its entity tags.
  private static func asset(_ name: String, _ bytes: [UInt8], _ mediaType: String) -> Reply {
    var plan = Plan(
      "assets/\(name)/\(SHA256.hexadecimal(of: bytes))", mediaType: mediaType, hasMembers: false,
      cost: 1
    ) { _ throws(PipelineError) in bytes }
    plan.isText = mediaType.hasPrefix("text/")
    return .planned(plan)
  }
}
