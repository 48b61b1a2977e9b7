/// Finds the nodes of a forest by their set's name and their code.
struct UnitIndex: Sendable {
  private struct Key: Hashable {
    var set: String
    var code: String
  }

  private let nodes: [Key: Int]
  private let finest: [String: Int]

  init(_ forest: UnitForest) {
    var nodes: [Key: Int] = [:]
    var finest: [String: Int] = [:]
    for (index, node) in forest.nodes.enumerated() {
      nodes[Key(set: forest.sets[node.set].name, code: node.unit.code)] = index
      // Coarser sets stand before finer ones.
      finest[node.unit.code] = index
    }
    self.nodes = nodes
    self.finest = finest
  }

  /// The node of a code in a set; nil when the set is none of the forest's or lacks it.
  func node(_ code: String, in set: String) -> Int? { nodes[Key(set: set, code: code)] }

  /// The node of a code in the finest set that has it.
  func node(_ code: String) -> Int? { finest[code] }
}
