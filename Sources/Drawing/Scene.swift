/// A page or a picture as a display list: everything a painter needs and nothing about why.
/// Points of 1/72 inch, origin top left, y down.
package struct Scene: Hashable, Sendable {
  package var size: Size
  package var background: Color?
  package var elements: [SceneElement]
  /// Where hatches and dots begin, in points: pictures that are laid side by side have one origin.
  package var patternOrigin = Point(x: 0, y: 0)
  /// For a page that is printed with a bleed and cut; nil for one that is as large as its sheet.
  package var boxes: PageBoxes?
  /// BCP 47 tag of the page's main language.
  package var language: String
  /// The short name of the picture, for people (SVG title, PDF title).
  package var title: String
  /// The long description in words.
  package var description: String

  package init(
    size: Size, background: Color? = .white, elements: [SceneElement] = [],
    language: String = "en", title: String = "", description: String = ""
  ) {
    self.size = size
    self.background = background
    self.elements = elements
    self.language = language
    self.title = title
    self.description = description
  }
}
