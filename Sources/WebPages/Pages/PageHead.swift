/// What a page says of itself to browsers, search engines and other sites.
struct PageHead {
  /// Stands in the browser's tab before the site's title.
  var title: String
  /// One sentence.
  var description: String
  /// The page's address in a language; nil where it has none of its own, as a mistake's page.
  var address: ((_ language: String?) -> String)?
  /// Further elements: cards of social media, discovery links.
  var further: [HTMLElement] = []
  /// Style sheets beside the site's own, by the names of assets.
  var styles: [String] = []
  /// Scripts in the order in which they run, by the names of assets.
  var scripts: [String] = []
  /// Replaces the site's disclaimer.
  var disclaimer = ""
}
