import Drawing

/// Sets sections of blocks under each other and from page to page.
struct PageFlow {
  let geometry: PageGeometry
  let isRightToLeft: Bool
  /// Each page's elements in reading order, with what they are parts of.
  private var pages: [[(container: Block.Container?, elements: [SceneElement])]] = [[]]
  /// What the blocks of each page are marked with, in order.
  private var marks: [[String]] = [[]]
  /// From the body's top to the end of what is set on the last page, in points.
  private(set) var y = 0.0

  init(geometry: PageGeometry, isRightToLeft: Bool) {
    self.geometry = geometry
    self.isRightToLeft = isRightToLeft
  }

  /// Pages begun so far.
  var pageCount: Int { pages.count }

  /// What is free on the last page, in points.
  var remainingHeight: Double { geometry.body.height - y }

  /// Sets blocks in `columns` columns of equal height across the page, on as many pages as they
  /// take. `heading` stands above them over all columns and never alone at a page's end.
  mutating func add(
    _ blocks: [Block], columns: Int = 1, spaceBefore: Double = 0, heading: [Block] = []
  ) {
    guard !blocks.isEmpty || !heading.isEmpty else { return }
    let all = heading + blocks
    let start = geometry.grid.start(of: all[0], from: y + spaceBefore + all[0].spaceBefore)
    let end = ColumnFilling.endOfWhatStaysTogether(all[...], from: start, grid: geometry.grid)
    if y > 0, end > geometry.body.height { startPage() }
    if !heading.isEmpty { fill(heading, columns: 1, spaceBefore: spaceBefore) }
    fill(blocks, columns: columns, spaceBefore: heading.isEmpty ? spaceBefore : 0)
  }

  /// What follows begins on a new page, unless the last one is still empty.
  mutating func startPage() {
    guard y > 0 else { return }
    pages.append([])
    marks.append([])
    y = 0
  }

  /// The pages, each with the same title.
  /// - Parameter mark: what stands in the running foot beside the title, from the marks of a page.
  func finished(title: String, mark: ([String]) -> String? = { _ in nil }) -> [Page] {
    zip(pages, marks).filter { !$0.0.isEmpty }.map { elements, marks in
      Page(
        size: geometry.size, elements: Self.grouped(elements), title: title, mark: mark(marks))
    }
  }

  private mutating func fill(_ blocks: [Block], columns: Int, spaceBefore: Double) {
    var rest = blocks
    while !rest.isEmpty {
      let gap = y == 0 ? 0 : spaceBefore + (rest[0].spaceBefore)
      let filling = ColumnFilling.balanced(
        rest, columns: columns, height: geometry.body.height - y - gap,
        grid: geometry.grid.moved(to: y + gap), isForced: y == 0)
      for placement in filling.placements {
        let column = geometry.columnX(placement.column, of: columns, isRightToLeft: isRightToLeft)
        let spare = placement.block.width.map { geometry.columnWidth(columns) - $0 } ?? 0
        let corner = Point(
          x: column + (isRightToLeft ? spare : 0),
          y: geometry.body.y + y + gap + placement.y)
        pages[pages.count - 1].append(
          (placement.block.container, placement.block.elements(corner)))
        if let mark = placement.block.mark { marks[marks.count - 1].append(mark) }
      }
      if !filling.placements.isEmpty { y += gap + filling.height }
      rest = filling.rest
      if !rest.isEmpty { startPage() }
    }
  }

  /// Consecutive elements of one container in one group.
  static func grouped(
    _ entries: [(container: Block.Container?, elements: [SceneElement])]
  ) -> [SceneElement] {
    var elements: [SceneElement] = []
    var open: Block.Container?
    var members: [SceneElement] = []
    func close() {
      if let open, !members.isEmpty {
        elements.append(.group(.init(role: open.role, title: open.title, elements: members)))
      }
      members = []
    }
    for entry in entries {
      if entry.container != open {
        close()
        open = entry.container
      }
      if entry.container == nil {
        elements += entry.elements
      } else {
        members += entry.elements
      }
    }
    close()
    return elements
  }
}
