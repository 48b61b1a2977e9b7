import Configuration
import Diagnostics
import SimpleFeatures

/// The lines that no boundary set holds: their names and the countries on their sides.
struct BorderLineStage {
  let source: BorderLineSource
  let inputs: ProjectInputs

  /// In file order. Features that are no lines are left out and reported; a missing column is an
  /// error in the log.
  func prepared(log: inout StageLog) -> [BoundaryLine] {
    guard let layer = inputs.features(source.source)?.value else { return [] }
    guard let name = layer.column(source.classColumn) else {
      log.add(
        Diagnostic(
          .error, "missing-column", "there is no column \"\(source.classColumn)\"",
          at: Place(file: layer.source, layer: layer.layer, key: source.classColumn),
          reason: "the columns are \(layer.columns.joined(separator: ", "))",
          advice: NearestWord.advice(for: source.classColumn, among: layer.columns)))
      return []
    }
    let (left, right) = (layer.column("left"), layer.column("right"))
    var lines: [BoundaryLine] = []
    var others: [Int] = []
    for feature in layer.features {
      guard case .lines(let geometry) = feature.geometry else {
        others.append(feature.row)
        continue
      }
      lines.append(
        BoundaryLine(
          name: feature.values[name] ?? "", leftCode: left.flatMap { feature.values[$0] },
          rightCode: right.flatMap { feature.values[$0] }, lines: geometry))
    }
    if !others.isEmpty {
      log.add(
        Diagnostic(
          .warning, "not-a-line", "features that are no lines are left out",
          at: Place(file: layer.source, layer: layer.layer, row: others.first),
          count: others.count, samples: others.prefix(5).map { "row \($0)" }))
    }
    return lines
  }
}
