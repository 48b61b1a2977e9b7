/// What an earlier edition published.
package struct EarlierEdition: Sendable {
  package var name: String
  /// One for each purpose.
  package var views: [CountView]

  package init(name: String, views: [CountView]) {
    self.name = name
    self.views = views
  }
}
