import FlatBuffers
import SimpleFeatures

/// The buffers of a boundary set before they are believed: a file is never trusted, even behind a
/// checksum that holds.
struct BoundarySetParts {
  var ordinates: FlatBuffer<Double>
  var thresholds: FlatBuffer<Float>
  var arcOffsets: [Int32]
  var left: [Int32]
  var right: [Int32]
  var seam: [UInt8]
  var ringArcs: [Int32]
  var ringOffsets: [Int32]
  var holes: [UInt8]
  var unitOffsets: [Int32]

  /// True when every offset rises to the end of its buffer and every reference has a target.
  var areConsistent: Bool {
    let arcs = left.count
    let units = unitOffsets.count - 1
    return ordinates.count == 2 * thresholds.count && right.count == arcs && seam.count == arcs
      && rises(arcOffsets, to: thresholds.count, parts: arcs)
      && rises(ringOffsets, to: ringArcs.count, parts: holes.count)
      && rises(unitOffsets, to: holes.count, parts: units)
      && ringArcs.allSatisfy { Int($0 < 0 ? ~$0 : $0) < arcs }
      && left.allSatisfy { $0 >= -1 && Int($0) < units }
      && right.allSatisfy { $0 >= -1 && Int($0) < units }
  }

  var arcSides: [ArcSides] {
    left.indices.map { ArcSides(left: left[$0], right: right[$0], isSeam: seam[$0] != 0) }
  }

  private func rises(_ offsets: [Int32], to end: Int, parts: Int) -> Bool {
    guard offsets.count == parts + 1, offsets.first == 0, Int(offsets.last ?? -1) == end else {
      return false
    }
    return zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
