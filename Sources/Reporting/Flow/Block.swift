import Drawing

/// A measured piece of a column that can be put anywhere: one height, and the rules by which it
/// follows other blocks from column to column.
struct Block {
  /// Points.
  var height: Double
  /// Points; nil for what is as wide as its column. What is narrower stands where reading begins.
  var width: Double?
  /// Left out at the top of a column.
  var spaceBefore = 0.0
  /// From the upper edge to the first line of running text, which stands on the grid of lines, in
  /// points; nil for what may stand at any height.
  var firstLine: Double?
  /// True where a column may not end behind this block: headings, the first rows of a table.
  var keepsWithNext = false
  /// Consecutive blocks of one container become one group on their page.
  var container: Container?
  /// What is set again where this block is the first of a column: a table's heads.
  var repeatedHead: [Block] = []
  /// What the running foot of its page may say of it, such as a country; nil for nothing.
  var mark: String?
  /// The parts before and behind a break when at most this height is free; nil where it may not
  /// be broken there.
  var divided: (Double) -> (Block, Block)? = { _ in nil }
  /// The elements with the upper left corner there.
  var elements: (Point) -> [SceneElement]

  /// What blocks may be parts of.
  struct Container: Hashable {
    /// Unique in a flow.
    var id: String
    var role: SceneElement.Group.Role
    /// The alternative text of a figure.
    var title: String?
  }

  init(
    height: Double, spaceBefore: Double = 0, keepsWithNext: Bool = false,
    container: Container? = nil, elements: @escaping (Point) -> [SceneElement]
  ) {
    self.height = height
    self.spaceBefore = spaceBefore
    self.keepsWithNext = keepsWithNext
    self.container = container
    self.elements = elements
  }
}
