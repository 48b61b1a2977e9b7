import AtlasFile
import Configuration
import Digests
import HostSystem
import Ingest

/// The files of which an atlas is made, stamped and digested before they are read: a file that
/// changes while it is read is stale afterwards.
enum SourceList {
  /// The project file, then every file in the order of the sources, each once, with those that belong
  /// to it; last the tables of databases.
  static func entries(
    of project: ProjectSpecification, in folder: ProjectFolder, projectFile: String
  ) -> [SourceRecord.Entry] {
    var entries = [entry(projectFile)]
    var known: Set<String> = [projectFile]
    for reference in references(of: project) where !ProjectFolder.isDatabase(reference.location) {
      for path in files(of: folder.resolved(reference.location))
      where known.insert(path).inserted {
        entries.append(entry(path))
      }
    }
    return entries + databases(of: project)
  }

  /// Every source in the order of the project file.
  private static func references(of project: ProjectSpecification) -> [SourceReference] {
    var references: [SourceReference?] = [project.organisation.logo]
    for set in project.boundarySets { references += [set.source, set.corrections, set.names] }
    references += [project.borders.lines?.source, project.units, project.aliases]
    references += project.milestoneSources.map(\.source)
    references += project.indicators.map(\.source)
    references += project.reports.flatMap { $0.texts.flatMap { $0.files.map(\.source) } }
    // The last two are sources before they exist: a first withdrawal prepares again.
    let members = project.members
    references += [
      members?.source, members?.gazetteer, members?.withdrawals, members?.policy.ledger,
    ]
    return references.compactMap { $0 }
  }

  /// The tables of databases, each once, those of one database together. Without a digest where the
  /// database does not answer: reading it then says why.
  static func databases(of project: ProjectSpecification) -> [SourceRecord.Entry] {
    var layers: [String: [String?]] = [:]
    var locations: [String] = []
    for reference in references(of: project) where ProjectFolder.isDatabase(reference.location) {
      if layers[reference.location] == nil { locations.append(reference.location) }
      guard layers[reference.location]?.contains(reference.layer) != true else { continue }
      layers[reference.location, default: []].append(reference.layer)
    }
    let tables = locations.map { (location: $0, layers: layers[$0] ?? []) }
    return ParallelMap.map(tables) { location, names in
      // Confidential, as members may be among them: nothing but digests leaves.
      let states = try? SourceReader(confidential: true).states(of: location, layers: names)
      return names.enumerated().map { index, layer in
        SourceRecord.Entry(
          path: location, stamp: nil,
          digest: states.map { SHA256.hexadecimal(of: Array($0[index].utf8)) }, isDatabase: true,
          layer: layer)
      }
    }.flatMap(\.self)
  }

  private static func entry(_ path: String) -> SourceRecord.Entry {
    let stamp = FileStamp(path: path)
    return SourceRecord.Entry(
      path: path, stamp: stamp,
      digest: stamp == nil ? nil : SourceRecord.digest(ofFile: path))
  }

  /// A source's own file and those that its format keeps beside it, whether they are there or not;
  /// all files of a folder.
  static func files(of path: String) -> [String] {
    if FileSystem.kind(of: path) == .folder {
      let names = (try? FileSystem.names(in: path)) ?? []
      // The folder itself: its time changes when a file comes or goes.
      return [path]
        + names.map { FilePath.join(path, $0) }.filter { FileSystem.kind(of: $0) == .file }
    }
    let ending = FilePath.ending(of: path)
    guard let companions = companions[ending] else {
      return ending == "gpkg" || ending == "sqlite" ? [path, "\(path)-wal"] : [path]
    }
    let stem = String(path.dropLast(ending.count))
    return [path] + companions.map { stem + $0 }
  }

  /// Endings of the files beside a file, by its own ending (ESRI Shapefile Technical Description,
  /// 1998, and .prj and .cpg of later practice; MapInfo's TAB and MIF).
  private static let companions: [String: [String]] = [
    "shp": ["dbf", "shx", "prj", "cpg"], "tab": ["dat", "map", "id", "ind"], "mif": ["mid"],
  ]
}
