import Localization
import PrivacyAudit

/// Invented publications: a country `AAA` with provinces `AAA-1` … and files about them. Nothing in
/// them is real.
enum SampleMaterial {
  static let minimumCount = 5

  static func tree(_ provinces: Int) -> UnitTree {
    UnitTree([
      (
        UnitTree.Unit("countries", "AAA"),
        (1...provinces).map { UnitTree.Unit("provinces", "AAA-\($0)") }
      )
    ])
  }

  /// A publication of a country and its provinces; nil is hidden.
  static func members(
    _ purpose: PublicationPurpose = .web, country: Int?, provinces: [Int?],
    breakdowns: [MemberBreakdown] = [], places: [PublishedPlace] = []
  ) -> PublishedMembers {
    func value(_ count: Int?) -> PublishedCount.Value { count.map { .count($0) } ?? .suppressed }
    return PublishedMembers(
      purpose: purpose, minimumCount: minimumCount,
      counts: [
        PublishedMembers.CountsByUnit(
          boundaries: "countries",
          counts: [PublishedCount(unitCode: "AAA", value: value(country))]),
        PublishedMembers.CountsByUnit(
          boundaries: "provinces",
          counts: provinces.enumerated().map {
            PublishedCount(unitCode: "AAA-\($0 + 1)", value: value($1))
          }),
      ], breakdowns: breakdowns, places: places)
  }

  static func material(
    _ publications: [PublishedMembers], earlier: [KnownEdition] = [],
    provinces: Int = 3, files: [PublishedFile] = []
  ) -> PublishedMaterial {
    PublishedMaterial(
      publications: publications, earlier: earlier, tree: tree(provinces), files: files,
      minimumCount: minimumCount)
  }

  static func file(
    _ name: String, _ text: String, kind: PublishedFile.Kind = .map, language: String = "en",
    width: Int? = nil, variant: Int? = nil
  ) -> PublishedFile {
    PublishedFile(
      name: name, kind: kind, subject: "members", language: language, width: width,
      variant: variant, hasMembers: true, bytes: Array(text.utf8))
  }

  /// A map in SVG as the product writes it, with symbols and a legend.
  static func svg(
    _ symbols: [(unit: String, words: String)], legend: [Int] = [], viewBox: String = "0 0 100 50",
    outline: String = "M1 1l2 0 0 2z", offset: Int = 0
  ) -> String {
    let shown = symbols.enumerated().map { index, symbol in
      """
      <g id="symbol-\(symbol.unit)">
      <title>\(symbol.words)</title>
      <path d="M\(10 * index + offset) 20c1 1 2 2 3 3z" fill="#6b2c91"/>
      </g>
      """
    }
    let numbers = legend.map { "<text><tspan x=\"1\" y=\"2\">\($0)</tspan></text>" }
    return """
      <svg viewBox="\(viewBox)">
      <g id="units">
      <g id="unit-AAA">
      <path d="\(outline)"/>
      </g>
      </g>
      <g id="borders" aria-hidden="true">
      </g>
      <g id="symbols">
      \(shown.joined(separator: "\n"))
      </g>
      <g id="labels" aria-hidden="true">
      </g>
      <g id="legend">
      \(numbers.joined(separator: "\n"))
      </g>
      </svg>
      """
  }

  static func result(_ attack: Attack, _ material: PublishedMaterial) -> AttackResult? {
    AttackSeries().results(on: material).first { $0.attack == attack }
  }
}
