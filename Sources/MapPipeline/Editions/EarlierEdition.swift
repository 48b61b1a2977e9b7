import Digests
package import Editions

/// An edition that a report tells the changes from.
package enum EarlierEdition: Sendable {
  /// What a report's manifest says, in the language of that report.
  case manifest(EditionFacts)
  /// An atlas, whose names can be had in any language.
  case project(OpenProject)

  /// - Parameter language: of names, BCP 47.
  ///
  /// Errors: damage of its atlas.
  package func facts(in language: String) throws(PipelineError) -> EditionFacts {
    switch self {
    case .manifest(let facts): return facts
    case .project(let project):
      do {
        return try EditionFacts(of: project.atlas, language: language)
      } catch {
        throw PipelineError(error)
      }
    }
  }

  /// Equal for editions that tell the same in every language.
  package var digest: String {
    switch self {
    case .manifest(let facts): facts.setting ?? "\(facts.asOf)"
    case .project(let project): project.atlas.manifest.digest
    }
  }
}
