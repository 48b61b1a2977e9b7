/// All that the documents of the services say of a server.
package struct ServiceCatalog: Hashable, Sendable {
  package var title: String
  package var abstract: String
  package var organisation: String
  /// Tags of BCP 47, the default first.
  package var languages: [String]
  /// The newest and the earliest day that maps can show.
  package var dataDate: ISODay
  package var earliestDate: ISODay
  package var layers: [ServiceLayer]
  /// The names of reports in the project file.
  package var reports: [String]
  /// Where the server stands, such as `https://maps.example.org/peace`, without a slash at the end.
  package var baseAddress: String
  /// The most pixels across and down of a WMS picture.
  package var maximalWidth: Int
  package var maximalHeight: Int
  /// All systems: the standard ones, then those of the project.
  package let systems: [ServiceSystem]

  /// - Parameter extraSystems: the project's systems; one with the code of a standard system takes
  ///   its place, and so can give it layer boxes.
  package init(
    title: String, abstract: String, organisation: String, languages: [String],
    dataDate: ISODay, earliestDate: ISODay, layers: [ServiceLayer], reports: [String] = [],
    baseAddress: String,
    maximalWidth: Int = 4_096, maximalHeight: Int = 4_096, extraSystems: [ServiceSystem] = []
  ) {
    self.title = title
    self.abstract = abstract
    self.organisation = organisation
    self.languages = languages
    self.dataDate = dataDate
    self.earliestDate = min(earliestDate, dataDate)
    self.layers = layers
    self.reports = reports
    self.baseAddress = baseAddress
    self.maximalWidth = maximalWidth
    self.maximalHeight = maximalHeight
    var systems = ServiceSystem.standard
    for system in extraSystems {
      if let index = systems.firstIndex(where: { $0.code == system.code }) {
        systems[index] = system
      } else {
        systems.append(system)
      }
    }
    self.systems = systems
  }

  /// The layer of an id.
  package func layer(_ id: String) -> ServiceLayer? { layers.first { $0.id == id } }

  /// The system of a code.
  package func system(_ code: String) -> ServiceSystem? { systems.first { $0.code == code } }

  /// The extent of all layers.
  package var extent: ServiceExtent { .union(layers.map(\.extent)) }

  /// Whether the days that maps can show hold a day.
  package func shows(_ day: ISODay) -> Bool { (earliestDate...dataDate).contains(day) }

  /// The day that a map shows for a selection: the last of its days that the data has; nil for the
  /// newest data.
  ///
  /// Errors, status 400: a selection without a day of the data.
  package func day(of selection: TimeSelection?) throws(Problem) -> ISODay? {
    guard let selection else { return nil }
    let isBefore = selection.end.map { $0 < earliestDate } ?? false
    let isAfter = selection.start.map { $0 > dataDate } ?? false
    guard !isBefore, !isAfter else {
      throw Problem(
        status: 400,
        "datetime is outside the data, which has days from \(earliestDate) to \(dataDate)",
        parameter: "datetime")
    }
    return selection.end.flatMap { $0 < dataDate ? $0 : nil }
  }
}
