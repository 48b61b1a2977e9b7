import AtlasFile

/// A file's provenance beside what the same project would give today.
package struct ProvenanceCheck: Hashable, Sendable {
  /// What is compared, in the order in which it is told.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case data, specification, rendering
  }

  /// One comparison.
  package struct Finding: Hashable, Sendable {
    package var part: Part
    package var isSame: Bool
    /// A sentence without a full stop.
    package var sentence: String
  }

  package var findings: [Finding]

  package var isSame: Bool { findings.allSatisfy(\.isSame) }

  /// Errors: a damaged atlas.
  package init(of provenance: Provenance, with project: OpenProject) throws(PipelineError) {
    let atlas = project.atlas.manifest
    let specification = try project.read { atlas throws(AtlasError) in
      try atlas.specification()
    }
    let digest = Provenance.digest(
      of: specification, subject: provenance.subject, settings: provenance.settings)
    let isSameData = provenance.data == atlas.digest
    let isSameSpecification = provenance.specification == digest
    let isSameRendering = provenance.rendering == RenderingVersion.number
    findings = [
      Finding(
        part: .data, isSame: isSameData,
        sentence: isSameData
          ? "as the atlas has them, of \(atlas.dataDate)"
          : "others: the file is of \(provenance.data.prefix(12)), the atlas has "
            + "\(atlas.digest.prefix(12)) of \(atlas.dataDate)"),
      Finding(
        part: .specification, isSame: isSameSpecification,
        sentence: isSameSpecification
          ? "as the project file has it today"
          : "another: the project file has changed since, or other settings were made"),
      Finding(
        part: .rendering, isSame: isSameRendering,
        sentence: isSameRendering
          ? "\(provenance.rendering), as this program draws"
          : "\(provenance.rendering), where this program draws \(RenderingVersion.number)"),
    ]
  }
}
