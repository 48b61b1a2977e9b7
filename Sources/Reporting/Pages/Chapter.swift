/// A part of the report that begins on a page of its own.
struct Chapter {
  /// A place in the chapter that the contents and the bookmarks lead to.
  struct Entry: Hashable {
    var title: String
    /// From 0.
    var level: Int
    var destination: String
  }

  var entries: [Entry]
  /// The maps of the chapter, for the list of maps.
  var maps: [Entry] = []
  var pages: [Page]
}
