import Drawing

/// A painted page of a PDF file: its compressed content and what the file has to know of it. Made on any
/// thread.
package struct PDFPage: Sendable {
  /// Where a click leads from an area, in points from the upper left corner of the trimmed page.
  struct Link: Sendable {
    var target: SceneElement.Link.Target
    var area: Rectangle
    /// The structure element.
    var node: Int?
    /// What it says.
    var words: String?
  }

  /// An element of the structure tree, its children in reading order.
  struct Node: Sendable {
    enum Child: Sendable {
      /// Content between marks.
      case content(Int)
      case node(Int)
      case link(Int)
    }

    var type: StructureType
    /// Nil for the page's own, which is a section or stands for the document.
    var parent: Int?
    var children: [Child] = []
    var alternative: String?
    var replacement: String?
    /// Where it differs from the document's.
    var language: String?
    /// Of a figure: where it stands on the trimmed page, in points from the upper left corner.
    var area: Rectangle?
  }

  var boxes: PageBoxes
  /// Compressed as FlateDecode wants it.
  var content: [UInt8]
  var glyphs = PDFGlyphs()
  var patterns: Set<PDFPattern> = []
  var images: Set<PDFImage> = []
  /// Opacities in 255ths.
  var opacities: Set<Int> = []
  var nodes: [Node] = []
  /// The node of each piece of marked content.
  var marks: [Int] = []
  var links: [Link] = []
  var destinations: [(name: String, at: Point)] = []
}
