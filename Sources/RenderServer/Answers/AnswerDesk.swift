import Localization
import MapPipeline
import MapServices

/// Decides what a request gets, from one edition: an answer that is ready, or the plan of one. Draws
/// nothing. The answers stand in files of their own, by what is asked for.
struct AnswerDesk: Sendable {
  let edition: Edition
  let settings: ServerSettings
  let today: CalendarDate
  /// Writes what is measured.
  let metrics: @Sendable () -> String

  /// Errors: what is not published, what the data cannot show, sizes beyond the server's bounds.
  func reply(
    to request: MatchedRequest, _ target: RequestTarget, _ http: HTTPRequest
  ) throws(Problem) -> Reply {
    switch request.operation {
    case .mapFile: try mapFile(request, http)
    case .legend: try legend(request)
    case .report: try report(request)
    case .tile: try tile(request)
    case .tileJSON: try tileJSON(request)
    case .wms: wms(target)
    case .gallery: try gallery(request)
    case .mapPage: try mapPage(request)
    case .members: try members(request)
    case .membersData: try membersData(request)
    case .oembed: try oembed(request)
    case .asset: try asset(request)
    case .health: .ready(.note("ok\n"))
    case .ready: .ready(.note("ready\n"))
    case .metrics:
      .ready(.note(metrics(), mediaType: "text/plain; version=0.0.4; charset=utf-8"))
    case .ogcMap: try ogcMap(request)
    case .ogcMapTile: try ogcMapTile(request)
    case .ogcLanding, .ogcConformance, .ogcCollections, .ogcCollection, .ogcMapTileSets,
      .ogcMapTileSet, .ogcTileMatrixSets, .ogcTileMatrixSet, .openAPI:
      try ogcDocument(request)
    }
  }

  // MARK: What requests have in common

  /// The map of a request. Errors: none of that name is published.
  func map(_ request: MatchedRequest) throws(Problem) -> String {
    try published(request.path.map)
  }

  /// Errors: none of that name is published.
  func published(_ map: String) throws(Problem) -> String {
    guard edition.publication.maps.contains(map) else {
      throw .unknown("map", map, among: edition.publication.maps)
    }
    return map
  }

  /// The language asked for, as the project has it; nil where it is the first, so that both ways of
  /// asking are one. Errors: a language that the project has not.
  func language(_ tag: String?) throws(Problem) -> String? {
    guard let tag else { return nil }
    guard let known = edition.languages.first(where: { $0.lowercased() == tag.lowercased() }) else {
      throw Problem(
        status: 400, "this site is not in the language \(Problem.shown(tag))",
        parameter: "language", allowed: edition.languages)
    }
    return known == edition.languages.first ? nil : known
  }

  func language(_ request: MatchedRequest) throws(Problem) -> String? {
    try language(request.values.text("language"))
  }

  /// The day asked for. Errors: a day after the data's.
  func asOf(
    _ day: ISODay?, parameter: String = "as-of"
  ) throws(Problem) -> CalendarDate? {
    guard let day, let date = CalendarDate(year: day.year, month: day.month, day: day.day) else {
      return nil
    }
    guard date <= edition.project.dataDate else {
      throw Problem(
        status: 400, "the data reach to \(edition.project.dataDate), not to \(date)",
        parameter: parameter)
    }
    return date
  }

  /// The day of a request about a map: nil for the map's own, given or not.
  func asOf(_ request: MatchedRequest, of map: String) throws(Problem) -> CalendarDate? {
    let date = try asOf(request.values.date("as-of"))
    return date == ownDay(of: map) ? nil : date
  }

  /// The day of a request about several maps, of which each may have a day of its own.
  func asOf(_ request: MatchedRequest) throws(Problem) -> CalendarDate? {
    try asOf(request.values.date("as-of"))
  }

  /// The day that a map shows by itself.
  func ownDay(of map: String) -> CalendarDate {
    edition.project.specification.map(map)?.asOf.flatMap { CalendarDate(iso: $0) }
      ?? edition.project.dataDate
  }

  /// The day on which member layers are judged: one and the same as long as they may be shown, so
  /// that a new day alone makes no new answers.
  var memberDay: CalendarDate {
    edition.isPastMembers(today) ? today : edition.project.dataDate
  }

  /// How long an answer about a map may be kept.
  func policy(_ map: String) -> CachePolicy {
    edition.showsMembers(map) ? .revalidated : .kept
  }

  /// The end of a plan's name: what was chosen, in a fixed order.
  static func choices(_ pairs: [(String, String?)]) -> String {
    let given = pairs.compactMap { name, value in value.map { "\(name)=\($0)" } }
    return given.isEmpty ? "" : "?" + given.joined(separator: "&")
  }
}
