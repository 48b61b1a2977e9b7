import Drawing

/// A laid-out page without its furniture.
struct Page {
  var size: Size
  var elements: [SceneElement]
  /// What stands in the running foot: the chapter or the country.
  var title: String
  /// What stands beside it there: the part of a list that the page holds.
  var mark: String?
  /// The long description of the picture that fills the page; empty on pages of text.
  var description = ""
  /// False for the cover.
  var hasFoot = true
  /// False on pages of which whoever makes them knows that they tell nothing of members.
  var mayTellOfMembers = true

  /// The named places on the page, in reading order.
  var destinations: [String] { elements.flatMap(Self.destinations) }

  private static func destinations(of element: SceneElement) -> [String] {
    guard case .group(let group) = element else { return [] }
    return [group.destination].compactMap { $0 } + group.elements.flatMap(destinations)
  }
}
