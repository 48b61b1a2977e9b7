/// One thing to draw. Elements are painted in order, later ones over earlier ones.
package enum SceneElement: Hashable, Sendable {
  case shape(Shape)
  case partition(Partition)
  case text(Text)
  case image(Image)
  case group(Group)

  /// A path with its fill (even-odd) and its line.
  package struct Shape: Hashable, Sendable {
    package var path: Path
    package var fill: Paint?
    package var stroke: Stroke?

    package init(_ path: Path, fill: Paint? = nil, stroke: Stroke? = nil) {
      self.path = path
      self.fill = fill
      self.stroke = stroke
    }
  }

  /// A block of text: `origin` is the upper left corner of its box of `width` points; the block's
  /// alignment places lines inside that box. `halo` paints a rim of that colour and width (points)
  /// behind the glyphs.
  package struct Text: Hashable, Sendable {
    package var block: TextBlock
    package var origin: Point
    package var width: Double
    package var halo: Halo?
    /// What the letters stand for to those who copy or hear them; nil for what they are. The first
    /// half of a divided word stands for all of it, the second for nothing. Of one line, and not of
    /// right-to-left letters.
    package var replacement: String?

    package init(
      _ block: TextBlock, at origin: Point, width: Double, halo: Halo? = nil,
      replacement: String? = nil
    ) {
      self.block = block
      self.origin = origin
      self.width = width
      self.halo = halo
      self.replacement = replacement
    }
  }

  /// A rim around letters, so that they read on any ground; the width in points on each side.
  package struct Halo: Hashable, Sendable {
    package var color: Color
    package var width: Double

    package init(color: Color, width: Double) {
      self.color = color
      self.width = width
    }
  }

  /// A picture of pixels, stretched over a frame of points.
  package struct Image: Hashable, Sendable {
    package var pixels: PixelImage
    package var frame: Rectangle

    package init(_ pixels: PixelImage, in frame: Rectangle) {
      self.pixels = pixels
      self.frame = frame
    }
  }

  /// Elements that belong together: a layer, a unit, a legend, a link.
  package struct Group: Hashable, Sendable {
    /// What a group is in the reading order of a page.
    package enum Role: String, Hashable, Sendable {
      /// No meaning of its own.
      case plain
      /// A picture with an alternative text.
      case figure
      /// Furniture that is not read out.
      case artifact
      case title, heading1, heading2, heading3, paragraph, caption
      case list, listItem
      /// A list of the places in a document with its entries.
      case contents, contentsItem
      case table, tableRow, tableHeaderCell, tableCell
      /// What somebody else said.
      case quotation
      /// What stands apart from the running text.
      case aside
    }

    /// Unique in the scene and stable: `unit-NGA-BORNO`. Becomes the SVG id.
    package var id: String?
    package var role: Role
    /// The alternative text of a figure, the SVG `<title>` of a unit.
    package var title: String?
    /// Painting is limited to this rectangle.
    package var clip: Rectangle?
    /// Where a click leads.
    package var link: Link?
    /// A named place that links and bookmarks lead to.
    package var destination: String?
    package var elements: [SceneElement]

    package init(
      id: String? = nil, role: Role = .plain, title: String? = nil, clip: Rectangle? = nil,
      link: Link? = nil, destination: String? = nil, elements: [SceneElement] = []
    ) {
      self.id = id
      self.role = role
      self.title = title
      self.clip = clip
      self.link = link
      self.destination = destination
      self.elements = elements
    }
  }

  /// A web address, or the name of a destination in the same document; the area that reacts.
  package struct Link: Hashable, Sendable {
    /// Where the link leads.
    package enum Target: Hashable, Sendable {
      case address(String)
      case destination(String)
    }

    package var target: Target
    package var area: Rectangle

    package init(to target: Target, area: Rectangle) {
      self.target = target
      self.area = area
    }
  }
}
