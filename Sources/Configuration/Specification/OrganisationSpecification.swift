/// Who publishes the maps.
package struct OrganisationSpecification: Hashable, Sendable {
  package let name: LocalizedText
  /// A PNG file, relative to the project file. Nil in the published form: the atlas has the picture
  /// itself.
  package let logo: SourceReference?
  /// Printed on every map that shows a boundary.
  package let disclaimer: LocalizedText?
}
