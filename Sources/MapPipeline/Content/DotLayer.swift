import Cartography
import Configuration
import Drawing
import Glibc
import SimpleFeatures

/// Turns a layer of circles into one of dots: what one dot stands for, and where the dots lie.
struct DotLayer {
  let map: MapSpecification
  let ground: MapGround
  let dots: DotSymbols

  /// More dots than this are no map any more but a picture of noise, and take seconds to scatter.
  static let mostDots = 50_000
  /// Only units with room for so many dots say how dense dots may lie: a city state has none.
  private static let leastRoom = 16.0
  /// Dots a map has at most where what one stands for is chosen for it.
  private static let mostChosenDots = 10_000

  /// Errors: more dots than can be drawn.
  func scattered(
    _ layer: SymbolLayer
  ) throws(PipelineError) -> (layer: SymbolLayer, choice: MapSheet.Choice, emptyCount: Int) {
    let values = layer.symbols.compactMap { symbol -> (unit: Int, value: Int)? in
      guard case .count(let value) = symbol.value, value > 0 else { return nil }
      return (symbol.unit, value)
    }
    let chosen = dots.each == nil ? chosenValue(values) : nil
    let each = dots.each ?? chosen?.each ?? 1
    let total = values.reduce(0) { $0 + Self.count(of: $1.value, each: each) }
    guard total <= Self.mostDots else {
      let sum = values.reduce(0.0) { $0 + Double($1.value) }
      throw PipelineError(
        .badData, "too-many-dots",
        "the map \(map.id) would have \(total) dots, more than \(Self.mostDots)",
        advice: "write each: \(Self.roundUp(sum / Double(Self.mostChosenDots))) or more")
    }
    var result = layer
    result.form = .dots(each: each)
    let scatter = DotScatter(ground.boundaries)
    for (index, symbol) in layer.symbols.enumerated() {
      guard case .count(let value) = symbol.value else { continue }
      result.symbols[index].dots = scatter.dots(
        inUnit: symbol.unit, count: Self.count(of: value, each: each))
    }
    let empty = values.count { Self.count(of: $0.value, each: each) == 0 }
    return (
      result,
      MapSheet.Choice(
        subject: "dots",
        sentence: (chosen?.reason ?? "One dot is \(each), as the project asks. ")
          + "\(total) dots; each value is rounded to the nearest whole dot, and what is left over "
          + "goes to no neighbour; \(empty) units above zero have none. Dots lie at random in their "
          + "unit, in an order that its code begins: every size, tile and run has the same."),
      empty
    )
  }

  /// To the nearest whole dot, halves up.
  static func count(of value: Int, each: Int) -> Int { (value + each / 2) / each }

  /// The least round number with which the dots of no unit lie closer, on average, than they are wide
  /// on the map's own sheet: those of the densest unit just coalesce (Robinson et al., "Elements of
  /// Cartography", 6th edition, 1995, on the choice of dot value and size).
  private func chosenValue(
    _ values: [(unit: Int, value: Int)]
  ) -> (each: Int, reason: String) {
    let width = 2 * SymbolLayer.dotRadius
    let metersPerPoint = self.metersPerPoint
    func room(_ unit: Int) -> Double {
      let side = metersPerPoint * width
      return ground.boundaries.units[unit].areaInSquareMeters / (side * side)
    }
    let spacious = values.filter { room($0.unit) >= Self.leastRoom }
    let densest = (spacious.isEmpty ? values : spacious)
      .map { (unit: $0.unit, each: Double($0.value) / max(1, room($0.unit))) }
      .max { $0.each < $1.each }
    guard let densest else { return (1, "One dot is 1: no unit has a number above zero. ") }
    let sum = values.reduce(0.0) { $0 + Double($1.value) }
    let least = sum / Double(Self.mostChosenDots)
    let each = Self.roundUp(max(densest.each, least))
    let unit = ground.boundaries.units[densest.unit]
    return (
      each,
      "One dot is \(each): the least round number with which "
        + (least > densest.each
          ? "there are at most \(Self.mostChosenDots) dots. "
          : "the dots of the densest unit with room for \(Int(Self.leastRoom)) or more, "
            + "\(unit.name) (\(unit.code)), just coalesce on the map's own sheet. ")
    )
  }

  /// About: the extent in the map's own size, whatever size is asked for, so that one dot is the same
  /// everywhere.
  private var metersPerPoint: Double {
    let page = PaperSize.output(for: map.size).points
    // Title, legend and sources take about a quarter of the height.
    let frame = Size(width: page.width * 0.92, height: page.height * 0.72)
    if ground.isWorld {
      // Equal Earth (Šavrič, Patterson and Jenny 2018).
      return max(34.48e6 / frame.width, 16.78e6 / frame.height)
    }
    let extent = ground.extent
    // A degree of a meridian of the sphere with the earth's mean radius, 6,371 km.
    let degree = 111_195.0
    let width =
      (extent.east - extent.west) * degree
      * cos(extent.center.latitude * .pi / 180)
    let height = (extent.north - extent.south) * degree
    return max(width / frame.width, height / frame.height, 1)
  }

  /// The least of 1, 2, 5 × 10ⁿ that is not below.
  static func roundUp(_ value: Double) -> Int {
    var power = 1
    while Double(power) * 10 <= value { power *= 10 }
    for factor in [1, 2, 5] where Double(power * factor) >= value { return power * factor }
    return power * 10
  }
}
