import Classification
package import Configuration
import Localization
import Wording

/// The words that a project file may use because another target knows them. Both halves read the
/// file with the same vocabulary.
package enum ProjectVocabulary {
  package static var full: Vocabulary {
    Vocabulary(
      palettes: Palette.names, classificationMethods: ClassificationMethod.names,
      milestoneKinds: MilestoneKind.allCases.map(\.rawValue))
  }
}
