import SimpleFeatures

/// The units in which members are counted: the building block and the sets above it, as trees.
///
/// Counts of other sets would cut the same members along other borders, and the differences would
/// tell of single ones; so only these sets get any.
struct UnitForest: Sendable {
  /// One unit of one of the sets.
  struct Node: Sendable {
    var unit: BoundaryUnit
    /// The set's position in `sets`.
    var set: Int
    /// 0 for countries.
    var level: Int
    /// The node above; nil for a root.
    var parent: Int?
    /// ISO 3166-1 alpha-3.
    var country: String?
  }

  /// Coarsest first; the last is the building block.
  let sets: [BoundarySet]
  /// Parents before their children; the units of a set in its order.
  let nodes: [Node]
  let children: [[Int]]
  /// The nodes of each set by ascending code, in the order of the bytes: the same under every locale.
  let nodesByCode: [[Int]]
  /// The first node of each set.
  private let offsets: [Int]
  private let nodesByCountry: [String: Int]

  /// Follows `parentSet` from the building block upwards, as far as there are such sets and their
  /// levels decrease. Errors: `unknownBuildingBlock`.
  init(buildingBlock: String, sets: [BoundarySet]) throws(MembershipError) {
    guard var set = sets.first(where: { $0.name == buildingBlock }) else {
      throw .unknownBuildingBlock(buildingBlock, known: sets.map(\.name))
    }
    var chain = [set]
    while let name = set.edition.parentSet, let parent = sets.first(where: { $0.name == name }),
      parent.edition.level < set.edition.level
    {
      chain.insert(parent, at: 0)
      set = parent
    }
    var nodes: [Node] = []
    var offsets: [Int] = []
    var byCode: [String: Int] = [:]
    var byCountry: [String: Int] = [:]
    for (index, set) in chain.enumerated() {
      offsets.append(nodes.count)
      let above = byCode
      byCode = [:]
      for unit in set.units {
        let parent =
          index == 0
          ? nil : unit.parentCode.flatMap { above[$0] } ?? unit.iso3.flatMap { byCountry[$0] }
        let country =
          unit.iso3 ?? (set.edition.level == 0 ? unit.code : nil)
          ?? parent.flatMap { nodes[$0].country }
        byCode[unit.code] = nodes.count
        if set.edition.level == 0, let country, unit.code == country || byCountry[country] == nil {
          byCountry[country] = nodes.count
        }
        nodes.append(
          Node(unit: unit, set: index, level: set.edition.level, parent: parent, country: country))
      }
    }
    var children = [[Int]](repeating: [], count: nodes.count)
    for (node, parent) in nodes.map(\.parent).enumerated() {
      if let parent { children[parent].append(node) }
    }
    let ends = offsets.dropFirst() + [nodes.count]
    nodesByCode = zip(offsets, ends).map { first, end in
      (first..<end).sorted {
        nodes[$0].unit.code.utf8.lexicographicallyPrecedes(nodes[$1].unit.code.utf8)
      }
    }
    self.sets = chain
    self.nodes = nodes
    self.children = children
    self.offsets = offsets
    nodesByCountry = byCountry
  }

  /// The nodes without a parent, in order.
  var roots: [Int] { nodes.indices.filter { nodes[$0].parent == nil } }

  /// The nodes of one of the sets, in its order.
  func nodes(ofSet set: Int) -> Range<Int> {
    offsets[set]..<(set + 1 < offsets.count ? offsets[set + 1] : nodes.count)
  }

  /// The nodes of the building block.
  var buildingBlockNodes: Range<Int> { nodes(ofSet: sets.count - 1) }

  /// The node of a country of level 0; nil when no such set is in the chain or it lacks the country.
  func country(_ iso3: String) -> Int? { nodesByCountry[iso3] }

  /// The node or the nearest above it whose level is at most this.
  func ancestor(of node: Int, atMostLevel level: Int) -> Int? {
    var current: Int? = node
    while let node = current, nodes[node].level > level { current = nodes[node].parent }
    return current
  }

  /// The root above a node.
  func root(of node: Int) -> Int {
    var current = node
    while let parent = nodes[current].parent { current = parent }
    return current
  }
}
