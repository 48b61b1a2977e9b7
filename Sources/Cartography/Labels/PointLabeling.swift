import Drawing
import SimpleFeatures

/// Which of its places each name of a point symbol takes, so that no two overlap and as few as possible
/// go without.
///
/// Greedy by weight, then simulated annealing (Christensen, Marks and Shieber, "An empirical study of
/// algorithms for point-feature label placement", ACM Transactions on Graphics 14, 1995), with their
/// schedule of temperatures. A move puts one name on another of its places and takes off it what
/// overlaps; the best labelling that was seen is the answer, so that annealing never does worse than the
/// greedy choice. The same names give the same places.
struct PointLabeling {
  /// A name that wants one of some places.
  struct Label {
    /// Boxes with nothing else in them, the best first.
    var places: [Rectangle]
    /// What it costs to leave the name out; 1 for the usual one.
    var weight = 1.0
  }

  /// For each label the position of its place; nil for none.
  typealias Choice = [Int?]

  let labels: [Label]
  /// Numbers of all places: `first[label] + place`.
  private let first: [Int]
  private let owner: [Int]
  private let boxes: [Rectangle]
  /// For each place those of other labels that overlap it.
  private let rivals: [[Int]]

  /// The last of a label's places costs this more than its first: far less than a name left out.
  private static let costOfLastPlace = 0.1
  /// At first a name is left out in two of three trials: e^(−1/T) = 2/3.
  private static let firstTemperature = 2.466
  private static let cooling = 0.9
  private static let mostStages = 50
  /// Moves in a stage for each label, and changes after which it ends.
  private static let movesPerLabel = 20
  private static let changesPerLabel = 5
  /// In all stages together, so that thousands of names cost no more than hundreds.
  private static let mostMoves = 300_000
  /// Of all names together: each has as many of its first places as this leaves it, and one at least,
  /// since every place is compared with all beside it.
  private static let mostPlaces = 20_000

  /// - Parameter all: of a great many only the first places are looked at.
  init(_ all: [Label]) {
    let most = max(1, Self.mostPlaces / max(1, all.count))
    let labels = all.map { Label(places: Array($0.places.prefix(most)), weight: $0.weight) }
    self.labels = labels
    var (first, owner, boxes) = ([Int](), [Int](), [Rectangle]())
    for (index, label) in labels.enumerated() {
      first.append(boxes.count)
      boxes += label.places
      owner += label.places.map { _ in index }
    }
    var rivals = [[Int]](repeating: [], count: boxes.count)
    // From left to right, so that each box is compared with its neighbours alone.
    let order = boxes.indices.sorted { (boxes[$0].minX, $0) < (boxes[$1].minX, $1) }
    for (rank, one) in order.enumerated() {
      for other in order[(rank + 1)...] {
        if boxes[other].minX >= boxes[one].maxX { break }
        guard owner[one] != owner[other], boxes[one].intersects(boxes[other]) else { continue }
        rivals[one].append(other)
        rivals[other].append(one)
      }
    }
    (self.first, self.owner, self.boxes, self.rivals) = (first, owner, boxes, rivals)
  }

  /// Weights of the names left out, and a little for each place that is not the best.
  func cost(of choice: Choice) -> Double {
    labels.indices.reduce(0) { $0 + cost(of: choice[$1], label: $1) }
  }

  private func cost(of place: Int?, label: Int) -> Double {
    guard let place else { return labels[label].weight }
    let last = max(1, labels[label].places.count - 1)
    return Self.costOfLastPlace * Double(place) / Double(last)
  }

  /// The heaviest name first, of equals the earlier one, each on its best place that is free.
  func greedy() -> Choice {
    var choice = Choice(repeating: nil, count: labels.count)
    let order = labels.indices.sorted { (labels[$1].weight, $0) < (labels[$0].weight, $1) }
    for label in order {
      choice[label] = labels[label].places.indices.first {
        losers(to: first[label] + $0, in: choice).isEmpty
      }
    }
    return choice
  }

  /// The labels whose chosen places overlap one.
  private func losers(to place: Int, in choice: Choice) -> [Int] {
    var losers: [Int] = []
    for rival in rivals[place] {
      let label = owner[rival]
      if choice[label] == rival - first[label] { losers.append(label) }
    }
    return losers
  }

  /// The greedy choice made better.
  func annealed(seed: UInt64 = 1325) -> Choice {
    var choice = greedy()
    var cost = cost(of: choice)
    var best = (choice: choice, cost: cost)
    let movable = labels.indices.filter { !labels[$0].places.isEmpty }
    // Nothing is better than every name on its best place.
    guard movable.count > 1, choice.contains(where: { $0 != 0 }) else { return choice }
    var generator = SeededGenerator(seed: seed)
    var temperature = Self.firstTemperature
    var moves = 0
    for _ in 0..<Self.mostStages where moves < Self.mostMoves {
      var changes = 0
      for _ in 0..<(Self.movesPerLabel * movable.count) where moves < Self.mostMoves {
        moves += 1
        let label = movable[Int(generator.unit() * Double(movable.count))]
        let place = Int(generator.unit() * Double(labels[label].places.count))
        guard choice[label] != place else { continue }
        let losers = losers(to: first[label] + place, in: choice)
        let difference =
          self.cost(of: place, label: label) - self.cost(of: choice[label], label: label)
          + losers.reduce(0) { $0 + labels[$1].weight - self.cost(of: choice[$1], label: $1) }
        guard difference <= 0 || generator.unit() < Self.chance(difference / temperature) else {
          continue
        }
        choice[label] = place
        for loser in losers { choice[loser] = nil }
        cost += difference
        changes += 1
        if cost < best.cost - 1e-9 { best = (choice, cost) }
        if changes >= Self.changesPerLabel * movable.count { break }
      }
      if changes == 0 { break }
      temperature *= Self.cooling
    }
    return best.choice
  }

  /// e^(−x) for x ≥ 0 by multiplications alone, so that every machine makes the same moves.
  private static func chance(_ exponent: Double) -> Double {
    var value = max(0, 1 - exponent / 1024)
    for _ in 0..<10 { value *= value }
    return value
  }
}
