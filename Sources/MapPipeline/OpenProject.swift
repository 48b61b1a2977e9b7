package import AtlasFile
package import Configuration
import Diagnostics
package import Drawing
package import Localization
import ProjectReading
import Projections
import SimpleFeatures

/// A prepared project, open for any number of requests. Immutable.
package struct OpenProject: Sendable {
  package let atlas: Atlas
  package let specification: ProjectSpecification
  package let dataDate: CalendarDate
  /// The `--set key=value` changes that are applied.
  package let settings: [String]
  /// The organisation's logo; nil for none.
  package let logo: PixelImage?
  /// By report the edition that it tells the changes from: `changes-since` of the project file, which
  /// no atlas holds, for whoever draws reports again and again.
  package var earlier: [String: EarlierEdition] = [:]
  /// Projected boundaries, kept from request to request.
  let projections: ProjectionStore
  /// Levels of maps, kept from tile to tile and view to view.
  let levels: LevelStore
  /// How large names are, kept from level to level: about 300 bytes each.
  let measuredTexts = RecentValues<TextBlock, TextMetrics>(mostBytes: 16 << 20) { _ in 300 }

  /// What is kept of projected geometry by itself, in bytes.
  package static let usualGeometry = 256 << 20

  /// Opens an atlas and reads its specification with `--set key=value` changes applied.
  /// - Parameter geometryBytes: how much projected geometry is kept for the next request.
  /// - Parameter threads: how many project a large boundary set at once.
  /// - Parameter lendsVertices: see `Atlas`: for a process that soon ends.
  package init(
    atlasAt path: String, settings: [String] = [], geometryBytes: Int = usualGeometry,
    threads: Int = 1, lendsVertices: Bool = false
  ) throws(PipelineError) {
    do {
      let atlas = try Atlas(path: path, lendsVertices: lendsVertices)
      try self.init(
        atlas: atlas, settings: settings, geometryBytes: geometryBytes, threads: threads)
    } catch let error as AtlasError {
      throw PipelineError(error)
    } catch let error as PipelineError {
      throw error
    } catch {
      throw PipelineError(.failed, "unexpected", "\(error)")
    }
  }

  package init(
    atlas: Atlas, settings: [String] = [], geometryBytes: Int = usualGeometry, threads: Int = 1
  ) throws(PipelineError) {
    // A level holds on to its projected boundaries, which are counted once more there.
    projections = ProjectionStore(mostBytes: geometryBytes / 2, threads: threads)
    levels = LevelStore(mostBytes: geometryBytes / 2)
    self.atlas = atlas
    self.settings = settings
    dataDate = atlas.manifest.dataDate
    logo = try Self.logo(of: atlas)
    do {
      let text = try atlas.specification()
      specification = try ProjectFile.readPublished(text, settings: settings)
    } catch let error as AtlasError {
      throw PipelineError(error)
    } catch let error as ConfigurationError {
      throw PipelineError(settings.isEmpty ? .badData : .usage, error.diagnostics)
    } catch {
      throw PipelineError(.failed, "unexpected", "\(error)")
    }
    let unknown = FontCheck().diagnostics(
      of: specification.theme,
      from: settings.last { $0.hasPrefix("theme.fonts") || $0.hasPrefix("theme=") })
    guard unknown.isEmpty else {
      throw PipelineError(settings.isEmpty ? .badData : .usage, unknown)
    }
  }

  /// An atlas may come from anybody: what it says is a picture is checked again.
  private static func logo(of atlas: Atlas) throws(PipelineError) -> PixelImage? {
    do {
      return try atlas.logo().map { (bytes) throws(PixelImage.Fault) in try PixelImage(png: bytes) }
    } catch let error as AtlasError {
      throw PipelineError(error)
    } catch {
      throw PipelineError(.failed, "damaged-atlas", "the logo of the atlas \(error)")
    }
  }

  /// The map with this id, or an error with the nearest ones.
  package func map(_ id: String) throws(PipelineError) -> MapSpecification {
    if let map = specification.map(id) { return map }
    throw .unknown("map", id, among: specification.maps.map(\.id))
  }

  /// The report with this id, or an error with the nearest ones.
  package func report(_ id: String) throws(PipelineError) -> ReportSpecification {
    if let report = specification.report(id) { return report }
    throw .unknown("report", id, among: specification.reports.map(\.id))
  }

  /// Gives up what was decoded and projected for the next map, where none follows.
  func forgetGeometry() {
    atlas.forgetBoundarySets()
    projections.removeAll()
  }

  func boundarySet(_ name: String) throws(PipelineError) -> BoundarySet {
    do {
      return try atlas.boundarySet(named: name)
    } catch {
      throw PipelineError(error)
    }
  }

  /// Reads a part of the atlas, its errors turned into the pipeline's.
  func read<Value>(_ part: (Atlas) throws(AtlasError) -> Value) throws(PipelineError) -> Value {
    do {
      return try part(atlas)
    } catch {
      throw PipelineError(error)
    }
  }
}

extension PipelineError {
  package init(_ error: AtlasError) {
    let code = error.isMendedByPreparing ? "damaged-atlas" : "atlas"
    self.init(.failed, [Diagnostic(.error, code, error.description)])
  }

  static func unknown(_ kind: String, _ id: String, among ids: [String]) -> PipelineError {
    PipelineError(
      .usage, "unknown-\(kind)", "there is no \(kind) \"\(id)\"",
      advice: NearestWord.advice(for: id, among: ids)
        ?? (ids.isEmpty ? nil : "the project has \(ids.joined(separator: ", "))"))
  }
}
