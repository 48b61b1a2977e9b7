/// The words that other targets know and a project file may use. Configuration stands beside them
/// and not above, so the tool passes them in.
///
/// An empty list means that the words are not known here; then every word is accepted.
package struct Vocabulary: Hashable, Sendable {
  /// Names of colour palettes: `YlGnBu`.
  package let palettes: [String]
  /// Names of palettes for the ordered status, accepted besides `palettes` where a status is drawn.
  package let statusPalettes: [String]
  /// `quantile`, `equal-interval`, …
  package let classificationMethods: [String]
  /// The milestone kinds that a source's own word can be mapped to, `outcome` among them.
  package let milestoneKinds: [String]
  /// The languages with a message catalog, as BCP 47 tags.
  package let languages: [String]
  /// `annual`, …
  package let reportTemplates: [String]

  package init(
    palettes: [String], statusPalettes: [String] = ["peacemap"], classificationMethods: [String],
    milestoneKinds: [String], languages: [String] = [],
    reportTemplates: [String] = ["annual", "country", "directory", "atlas", "atlas-plain"]
  ) {
    self.palettes = palettes
    self.statusPalettes = statusPalettes
    self.classificationMethods = classificationMethods
    self.milestoneKinds = milestoneKinds
    self.languages = languages
    self.reportTemplates = reportTemplates
  }
}
