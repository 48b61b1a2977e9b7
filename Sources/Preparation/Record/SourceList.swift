import AtlasFile
import Configuration
import HostSystem

/// The files of which an atlas is made, stamped and digested before they are read: a file that
/// changes while it is read is stale afterwards.
enum SourceList {
  /// The project file, then every source in its order, each once, with the files that belong to it.
  static func entries(
    of project: ProjectSpecification, in folder: ProjectFolder, projectFile: String
  ) -> [SourceRecord.Entry] {
    var locations: [String] = []
    for set in project.boundarySets {
      locations += [set.source?.location, set.corrections?.location].compactMap { $0 }
    }
    locations += [
      project.borders.lines?.source.location, project.units?.location, project.aliases?.location,
    ].compactMap { $0 }
    locations += project.milestoneSources.compactMap { $0.source?.location }
    locations += project.indicators.compactMap { $0.source?.location }
    if let members = project.members?.source { locations.append(members.location) }

    var entries = [entry(projectFile)]
    var known: Set<String> = [projectFile]
    for location in locations {
      if ProjectFolder.isDatabase(location) {
        if known.insert(location).inserted {
          entries.append(.init(path: "a PG: source", stamp: nil, digest: nil, isDatabase: true))
        }
        continue
      }
      for path in files(of: folder.resolved(location)) where known.insert(path).inserted {
        entries.append(entry(path))
      }
    }
    return entries
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
