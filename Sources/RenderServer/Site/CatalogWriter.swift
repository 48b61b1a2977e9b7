import Localization
import MapServices
import SimpleFeatures
import Wording

/// What the services offer, in one language.
struct CatalogWriter {
  private let edition: Edition
  private let settings: ServerSettings
  private let tag: String
  private let layers: [LayerFacts]

  /// - Parameters:
  ///   - language: nil for the project's first.
  ///   - day: members past their day are not offered.
  init(
    _ edition: Edition, _ settings: ServerSettings, language: String? = nil, day: CalendarDate
  ) {
    self.edition = edition
    self.settings = settings
    layers = edition.layers(on: day)
    tag = language ?? edition.languages.first ?? "en"
  }

  /// The longest side of a view: the square root of the pixels of a picture, a power of two.
  var longestSide: Int {
    var side = 256
    while side * 2 <= 16_384, side * side * 4 <= settings.pixels { side *= 2 }
    return side
  }

  var catalog: ServiceCatalog {
    let specification = edition.project.specification
    let organisation = specification.organisation.name.text(in: tag)
    let day = day(edition.project.dataDate)
    let disclaimer = specification.organisation.disclaimer?.text(in: tag) ?? ""
    return ServiceCatalog(
      title: organisation, abstract: disclaimer, organisation: organisation,
      languages: edition.languages, dataDate: day,
      earliestDate: layers.compactMap(\.firstDay).min() ?? day,
      layers: layers.compactMap(layer), reports: edition.publication.reports,
      baseAddress: settings.address, maximalWidth: longestSide, maximalHeight: longestSide,
      extraSystems: edition.systemCodes.map(system))
  }

  private func day(_ date: CalendarDate) -> ISODay {
    guard let day = ISODay(year: date.year, month: date.month, day: date.day) else {
      preconditionFailure("A date of the calendar is a day.")
    }
    return day
  }

  private func layer(_ facts: LayerFacts) -> ServiceLayer? {
    guard let map = edition.project.specification.map(facts.map) else { return nil }
    let set = edition.boundarySet(map.boundaries)?.edition
    let boundaries = [set?.attribution, set?.name, set?.licence].compactMap { $0 }
    let notes = ([map.subtitle].compactMap { $0 } + map.notes).map { $0.text(in: tag) }
    return ServiceLayer(
      id: facts.map, title: map.title.text(in: tag), abstract: Self.sentences(notes),
      attribution: ([edition.project.specification.organisation.name.text(in: tag)] + boundaries)
        .joined(separator: ", "),
      extent: ServiceExtent(
        west: facts.extent.west, south: facts.extent.south, east: facts.extent.east,
        north: facts.extent.north), hasTimeDimension: facts.firstDay != nil,
      legendWidth: facts.legendWidth, legendHeight: facts.legendHeight,
      isPlaced: map.cartogram == nil)
  }

  /// One after the other, each with its full stop.
  private static func sentences(_ texts: [String]) -> String {
    texts.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
  }

  private func system(_ code: String) -> ServiceSystem {
    let system = edition.systems[code]
    let area = system?.areaOfUse ?? .world
    var boxes: [String: ServiceBox] = [:]
    for layer in layers { boxes[layer.map] = layer.boxes[code] }
    return ServiceSystem(
      code: code, isNorthFirst: system?.isNorthFirst ?? false,
      areaOfUse: ServiceExtent(
        west: area.west, south: area.south, east: area.east, north: area.north),
      layerBoxes: boxes)
  }
}
