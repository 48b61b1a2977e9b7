import AtlasFile
import Diagnostics
import Localization

/// What was written into an atlas, for whoever prepared it: one note a part. It tells nothing that
/// the atlas does not hold.
struct AtlasSummary {
  let contents: AtlasContents

  /// The code of these notes.
  static let code = "written"

  var notes: [Diagnostic] { lines.map { Diagnostic(.note, Self.code, $0) } }

  private var lines: [String] {
    var lines: [String] = []
    let sets = contents.boundarySets.map { "\($0.name) (\(Self.counted($0.units.count, "unit")))" }
    if !sets.isEmpty { lines.append("boundaries: \(sets.joined(separator: ", "))") }
    let milestones = contents.milestones.map { "\($0.name) (\($0.milestones.count))" }
    if !milestones.isEmpty { lines.append("milestones: \(milestones.joined(separator: ", "))") }
    let numbers = contents.countSeries.map(\.name) + contents.indicators.map(\.name)
    if !numbers.isEmpty { lines.append("indicators: \(numbers.joined(separator: ", "))") }
    return lines + memberLines
  }

  private var memberLines: [String] {
    if contents.members.isEmpty { return ["members: none"] }
    return contents.members.map { members in
      var parts = members.counts.map { counts in
        let suppressed = counts.counts.count { $0.count == nil }
        let zero = counts.counts.count { $0.count == 0 }
        let shown = counts.counts.count - suppressed - zero
        return "\(counts.boundaries) \(shown) shown, \(suppressed) suppressed, \(zero) zero"
      }
      parts.append(
        members.places.isEmpty ? "no names" : Self.counted(members.places.count, "named place"))
      if let last = members.validUntil { parts.append("until \(last)") }
      return "members for \(members.purpose.rawValue): \(parts.joined(separator: "; "))"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
