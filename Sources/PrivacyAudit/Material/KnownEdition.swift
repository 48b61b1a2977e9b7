package import Localization

/// The counts that one edition published, as a reader keeps them.
package struct KnownEdition: Sendable {
  package var name: String
  package var views: [PublicationPurpose: CountView]

  package init(name: String, views: [PublicationPurpose: CountView]) {
    self.name = name
    self.views = views
  }
}
