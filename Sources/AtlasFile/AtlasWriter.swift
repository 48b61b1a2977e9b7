/// Writes an atlas: equal contents give equal bytes.
package enum AtlasWriter {
  /// The file's bytes and the digest over its published sections.
  package static func bytes(of contents: AtlasContents) throws -> (bytes: [UInt8], digest: String) {
    var assembly = AtlasAssembly()
    assembly.add(AtlasSection.specification, Array(contents.specification.utf8))
    for (index, set) in contents.boundarySets.enumerated() {
      assembly.add(AtlasSection.boundaries(index), BoundarySetCoding.encode(set))
    }
    assembly.add(AtlasSection.lines, BoundaryLineCoding.encode(contents.borderLines))
    assembly.add(AtlasSection.milestones, try AtlasSection.encode(contents.milestones))
    assembly.add(AtlasSection.countSeries, try AtlasSection.encode(contents.countSeries))
    assembly.add(AtlasSection.indicators, try AtlasSection.encode(contents.indicators))
    assembly.add(AtlasSection.joins, try AtlasSection.encode(contents.joins))
    assembly.add(AtlasSection.members, try AtlasSection.encode(contents.members))
    assembly.add(AtlasSection.findings, try AtlasSection.encode(contents.findings))
    if let logo = contents.logo { assembly.add(AtlasSection.logo, logo) }
    if !contents.texts.isEmpty {
      assembly.add(AtlasSection.texts, try AtlasSection.encode(contents.texts))
    }
    let digest = assembly.digest()
    let manifest = AtlasManifest(
      digest: digest, dataDate: contents.dataDate,
      membersValidUntil: contents.membersValidUntil,
      boundarySets: contents.boundarySets.map(\.name))
    assembly.add(AtlasSection.manifest, try AtlasSection.encode(manifest))
    return (assembly.bytes(), digest)
  }
}
