import Drawing
import Projections

/// Which groups of islands leave the main frame: small ones far off that would shrink the rest.
///
/// A group of rings is a candidate where it holds under four hundredths of the subject’s area.
/// Those stay in the main frame that cost it no more than a seventh of its scale; the cheapest
/// first, so that what stays is as much as possible.
struct InsetSplit {
  /// A larger part belongs into the main frame wherever it lies. The Galápagos are 3.1 % of
  /// Ecuador, the Azores 2.5 % of Portugal.
  static let mostShareOfArea = 0.04
  /// Leaving a part out must raise the scale of the main frame by more than this.
  static let leastGain = 0.15
  /// More frames than that are no longer a map with insets.
  static let mostInsets = 4
  /// Rings nearer to each other than this share of the extent's longer side belong together.
  static let gapShare = 0.12
  /// Groups nearer to each other than this share of their way to the rest are one inset.
  static let mergingShare = 1 / 3.0

  /// What stays, with its box.
  let main: RingClusters.Cluster
  /// The largest area first.
  let insets: [RingClusters.Cluster]
  /// The scale of the main frame without the insets over that with them.
  let gain: Double

  /// Nil where everything stays in one frame.
  ///
  /// - Parameter frame: about as wide and high as the main frame gets, in points.
  init?(_ boundaries: ProjectedBoundaries, frame: Size) {
    guard let whole = boundaries.boundingBox else { return nil }
    func scale(_ box: ProjectedBox) -> Double {
      min(frame.width / max(box.width, 1), frame.height / max(box.height, 1))
    }
    let clusters = RingClusters(
      boundaries, gap: max(whole.width, whole.height) * Self.gapShare
    ).clusters
    let total = clusters.reduce(0) { $0 + $1.area }
    guard let largest = clusters.first, clusters.count > 1 else { return nil }
    let limit = total * Self.mostShareOfArea
    var main = clusters.dropFirst().filter { $0.area >= limit }.reduce(largest) {
      $0.united(with: $1)
    }
    let candidates = Self.merged(
      clusters.dropFirst().filter { $0.area < limit }, apartFrom: main.box, limit: limit)
    let best = scale(main.box)
    var insets: [RingClusters.Cluster] = []
    for candidate in candidates.sorted(by: {
      scale(main.box.union($0.box)) > scale(main.box.union($1.box))
    }) {
      if best / scale(main.box.union(candidate.box)) <= 1 + Self.leastGain {
        main = main.united(with: candidate)
      } else {
        insets.append(candidate)
      }
    }
    guard !insets.isEmpty, insets.count <= Self.mostInsets else { return nil }
    self.main = main
    self.insets = insets.sorted { $0.area > $1.area }
    gain = scale(main.box) / scale(whole)
  }

  /// Neighbours that lie far closer to each other than to the rest become one, the nearest first.
  private static func merged(
    _ clusters: [RingClusters.Cluster], apartFrom main: ProjectedBox, limit: Double
  ) -> [RingClusters.Cluster] {
    var result = clusters
    while true {
      var best: (one: Int, two: Int, distance: Double)?
      for one in result.indices {
        for two in result.indices where two > one {
          let distance = result[one].box.distance(to: result[two].box)
          let way = min(result[one].box.distance(to: main), result[two].box.distance(to: main))
          guard distance <= way * mergingShare, distance < best?.distance ?? .infinity,
            result[one].area + result[two].area < limit
          else { continue }
          best = (one, two, distance)
        }
      }
      guard let best else { return result }
      result[best.one] = result[best.one].united(with: result[best.two])
      result.remove(at: best.two)
    }
  }
}
