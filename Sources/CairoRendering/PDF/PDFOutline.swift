import Drawing

/// Bookmarks as the linked items of PDF (ISO 32000-1, 12.3.3); one hangs below the last one of a lower
/// level.
struct PDFOutline {
  private struct Item {
    var bookmark: Document.Bookmark
    var parent: Int?
    var children: [Int] = []
  }

  private var items: [Item] = []
  private var top: [Int] = []

  init(_ bookmarks: [Document.Bookmark]) {
    var open: [Int] = []
    for bookmark in bookmarks {
      open.removeAll { items[$0].bookmark.level >= bookmark.level }
      let number = items.count
      items.append(Item(bookmark: bookmark, parent: open.last))
      if let parent = open.last {
        items[parent].children.append(number)
      } else {
        top.append(number)
      }
      open.append(number)
    }
  }

  /// The outline's dictionary; nil without bookmarks. Groups are closed where there are many items.
  func write(
    _ objects: inout PDFObjects, place: (String) -> (page: Int, at: Point)?
  ) -> Int? {
    guard let first = top.first, let last = top.last else { return nil }
    let root = objects.reserve()
    let numbers = items.map { _ in objects.reserve() }
    let isClosed = items.count > 300
    // What is seen under an item when it is open; of closed ones below it, themselves alone.
    var shown = items.map(\.children.count)
    if !isClosed {
      for (index, item) in items.enumerated().reversed() {
        if let parent = item.parent { shown[parent] += shown[index] }
      }
    }
    for (index, item) in items.enumerated() {
      let siblings = item.parent.map { items[$0].children } ?? top
      // Children are in the order of their numbers.
      let position = Self.position(of: index, in: siblings)
      var source = PDFBytes()
      source.append("<</Title")
      source.append(textString: item.bookmark.title)
      source.append("/Parent \(item.parent.map { numbers[$0] } ?? root) 0 R")
      if position > 0 { source.append("/Prev \(numbers[siblings[position - 1]]) 0 R") }
      if position + 1 < siblings.count {
        source.append("/Next \(numbers[siblings[position + 1]]) 0 R")
      }
      if let first = item.children.first, let last = item.children.last {
        source.append("/First \(numbers[first]) 0 R/Last \(numbers[last]) 0 R")
        source.append("/Count \(isClosed ? -shown[index] : shown[index])")
      }
      if let place = place(item.bookmark.destination) {
        source.append("/Dest[\(place.page) 0 R/XYZ ")
        source.append([place.at.x, place.at.y], decimals: 2)
        source.append("null]")
      }
      source.append(">>")
      objects.add(source, as: numbers[index])
    }
    objects.add(
      "<</Type/Outlines/First \(numbers[first]) 0 R/Last \(numbers[last]) 0 R/Count \(isClosed ? top.count : items.count)>>",
      as: root)
    return root
  }

  private static func position(of item: Int, in siblings: [Int]) -> Int {
    var (low, high) = (0, siblings.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if siblings[middle] < item { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
