/// What a text may cost before it is refused. A hand-written project file needs a thousandth of it.
package struct YAMLLimits: Hashable, Sendable {
  /// The longest text, in bytes.
  package let bytes: Int
  /// How deep sequences and mappings may stand in each other.
  package let depth: Int
  /// The most nodes, with those that an alias repeats.
  package let nodes: Int

  package init(bytes: Int = 4 << 20, depth: Int = 32, nodes: Int = 100_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }
}
