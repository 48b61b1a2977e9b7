import Drawing

/// A painted page of a book: its compressed content and what the file has to know of it. Made on any
/// thread.
package struct BookPage: Sendable {
  /// Where a click leads from an area, in points from the upper left corner of the trimmed page.
  struct Link: Sendable {
    var target: SceneElement.Link.Target
    var area: Rectangle
    /// The structure element.
    var node: Int?
    var title: String?
  }

  /// An element of the structure tree, its children in reading order.
  struct Node: Sendable {
    enum Child: Sendable {
      /// Content between marks.
      case content(Int)
      case node(Int)
      case link(Int)
    }

    /// A standard structure type (ISO 32000-1, 14.8.4).
    var type: String
    /// Nil for the page's own.
    var parent: Int?
    var children: [Child] = []
    var alternative: String?
    var replacement: String?
    /// Where it differs from the document's.
    var language: String?
  }

  var boxes: PageBoxes
  /// Compressed as FlateDecode wants it.
  var content: [UInt8]
  var glyphs = BookGlyphs()
  var patterns: Set<BookPattern> = []
  /// Opacities in 255ths.
  var opacities: Set<Int> = []
  var nodes: [Node] = []
  /// The node of each piece of marked content.
  var marks: [Int] = []
  var links: [Link] = []
  var destinations: [(name: String, at: Point)] = []
}
