import Drawing

/// Finds the pages on which a document's destinations stand.
enum PageNumbers {
  /// The number of the page by destination.
  /// - Parameter first: the number of the first page.
  static func of(_ pages: [Page], from first: Int) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
      note(page.elements, number: first + index, in: &numbers)
    }
    return numbers
  }

  private static func note(
    _ elements: [SceneElement], number: Int, in numbers: inout [String: Int]
  ) {
    for case .group(let group) in elements {
      if let name = group.destination, numbers[name] == nil { numbers[name] = number }
      note(group.elements, number: number, in: &numbers)
    }
  }
}
