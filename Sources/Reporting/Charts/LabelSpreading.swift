/// Moves labels along a line until none covers another, each as little as that takes.
///
/// Least squares: labels that would touch form a cluster at the mean of what its members want (pool
/// adjacent violators; Ayer et al. 1955).
enum LabelSpreading {
  /// The middles of labels with these middles and heights, in the order given, all within a range
  /// where they have room in it.
  static func spread(
    _ labels: [(middle: Double, height: Double)], within range: ClosedRange<Double>
  ) -> [Double] {
    struct Cluster {
      var members: [Int]
      /// Of the tops that the members want for the whole cluster.
      var wanted: [Double]
      var height: Double
      var top = 0.0
    }
    let order = labels.indices.sorted {
      (labels[$0].middle, $0) < (labels[$1].middle, $1)
    }
    var clusters: [Cluster] = []
    func settled(_ cluster: Cluster) -> Cluster {
      var cluster = cluster
      let mean = cluster.wanted.reduce(0, +) / Double(cluster.wanted.count)
      cluster.top = max(range.lowerBound, min(mean, range.upperBound - cluster.height))
      return cluster
    }
    for index in order {
      let label = labels[index]
      var cluster = settled(
        Cluster(
          members: [index], wanted: [label.middle - label.height / 2], height: label.height))
      while let before = clusters.last, before.top + before.height > cluster.top {
        clusters.removeLast()
        cluster = settled(
          Cluster(
            members: before.members + cluster.members,
            wanted: before.wanted + cluster.wanted.map { $0 - before.height },
            height: before.height + cluster.height))
      }
      clusters.append(cluster)
    }
    var middles = [Double](repeating: 0, count: labels.count)
    for cluster in clusters {
      var top = cluster.top
      for index in cluster.members {
        middles[index] = top + labels[index].height / 2
        top += labels[index].height
      }
    }
    return middles
  }
}
