import AtlasFile
import CairoRendering
import Configuration
import Digests
import Localization
import MapPipeline
import MapServices
import Projections
import SimpleFeatures
import Synchronization

/// One version of everything that is published. A request is answered from one edition, whatever
/// takes its place meanwhile. Immutable.
final class Edition: Sendable {
  let project: OpenProject
  let publication: Publication
  /// SHA-256 over data, specification, fonts, libraries and code, in hexadecimal: machines with equal
  /// ones give equal answers.
  let digest: String
  /// The coordinate systems of views, by their code in requests.
  let systems: [String: ReferenceSystem]
  /// The codes in the order in which they are told.
  let systemCodes: [String]
  /// Whether anything about members is in the atlas, published or not.
  let hasMembers: Bool
  /// The words by which the directory can be asked.
  let memberWords: MemberWords
  /// The published maps as the services offer them while members may be shown.
  private let allLayers: [LayerFacts]
  private let catalogs = Mutex<[CatalogKey: ServiceCatalog]>([:])

  private struct CatalogKey: Hashable {
    var language: String?
    var isPastMembers: Bool
  }

  /// - Parameters:
  ///   - settings: what of them is told in documents is a part of the digest.
  ///   - today: member layers past their day are not offered.
  ///
  /// Errors: a coordinate system of the project file that PROJ does not know; a map that cannot be
  /// made.
  init(
    _ project: OpenProject, settings: ServerSettings, today: CalendarDate
  ) throws(PipelineError) {
    self.project = project
    publication = Publication(project.specification)
    var hash = SHA256()
    hash.update(project.atlas.manifest.digest)
    do {
      let members = try project.atlas.members()
      hasMembers = !members.isEmpty
      memberWords = MemberWords(members.first { $0.purpose == .web })
      hash.update(try project.atlas.specification())
    } catch {
      throw PipelineError(error)
    }
    for (report, earlier) in project.earlier.sorted(by: { $0.key < $1.key }) {
      hash.update("\n\(report) since \(earlier.digest)")
    }
    // What the run's own settings changed.
    hash.update("\n\(project.settings.sorted())")
    hash.update("\n\(settings.programVersion) \(RenderingVersion.number)\n")
    hash.update("\(settings.address) \(settings.pixels)\n")
    hash.update(FontFingerprint.text)
    for library in LibraryVersions.all { hash.update("\(library.name) \(library.version)\n") }
    digest = hash.hexadecimal()
    var systems: [String: ReferenceSystem] = [:]
    var codes: [String] = []
    for code in Self.standardSystems + (project.specification.server?.systems ?? [])
    where !codes.contains(code) {
      do {
        systems[code] = try ReferenceSystem(code == "CRS:84" ? "OGC:CRS84" : code)
      } catch {
        throw PipelineError(.badData, "system", "server.systems: \(error)")
      }
      codes.append(code)
    }
    self.systems = systems
    systemCodes = codes
    allLayers = try LayerSurvey(project: project, systems: systems, renderer: MapRenderer())
      .facts(of: publication.maps, today: today)
  }

  /// The published maps as the services offer them on a day: without members past theirs.
  func layers(on day: CalendarDate) -> [LayerFacts] {
    guard isPastMembers(day) else { return allLayers }
    return allLayers.filter { !showsMembers($0.map) }
  }

  /// Whether member layers may no longer be shown.
  func isPastMembers(_ day: CalendarDate) -> Bool { membersValidUntil.map { day > $0 } ?? false }

  /// What the services offer on a day in a language, nil for the project's first; written once.
  func catalog(
    _ settings: ServerSettings, language: String? = nil, on day: CalendarDate
  ) -> ServiceCatalog {
    let key = CatalogKey(language: language, isPastMembers: isPastMembers(day))
    if let catalog = catalogs.withLock({ $0[key] }) { return catalog }
    let catalog = CatalogWriter(self, settings, language: language, day: day).catalog
    catalogs.withLock { $0[key] = catalog }
    return catalog
  }

  /// Plate carrée in both axis orders, Web Mercator, and the equal-area projection of world maps.
  private static let standardSystems = ["CRS:84", "EPSG:4326", "EPSG:3857", "EPSG:8857"]

  /// The day after which member layers are refused; nil when there are none.
  var membersValidUntil: CalendarDate? { project.atlas.manifest.membersValidUntil }

  /// The languages of the project; the first is the default.
  var languages: [String] { project.specification.languages }

  /// Whether a map shows members.
  func showsMembers(_ map: String) -> Bool {
    project.specification.map(map)?.showsMembers ?? false
  }
}

extension Edition {
  /// A boundary set that was read already; nil where the atlas has none of that name.
  func boundarySet(_ name: String) -> BoundarySet? {
    do throws(AtlasError) { return try project.atlas.boundarySet(named: name) } catch { return nil }
  }
}
