/// Who publishes the maps.
package struct OrganisationSpecification: Hashable, Sendable {
  package let name: LocalizedText
  /// A PNG or SVG file, relative to the project file; nothing draws it yet. Nil in the published
  /// form.
  package let logo: SourceReference?
  /// Printed on every map that shows a boundary.
  package let disclaimer: LocalizedText?
}
