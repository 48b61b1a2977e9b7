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
  var maps: [Entry]
  /// The heading of several chapters that the contents put this one under; nil for none.
  var part: String?
  var pages: [Page]

  init(entries: [Entry], maps: [Entry] = [], part: String? = nil, pages: [Page]) {
    self.entries = entries
    self.maps = maps
    self.part = part
    self.pages = pages
  }

  /// The same chapter, known to tell nothing of members, neither names nor numbers.
  func withoutMembers(_ isWithout: Bool = true) -> Chapter {
    var chapter = self
    for index in pages.indices { chapter.pages[index].mayTellOfMembers = !isWithout }
    return chapter
  }
}
