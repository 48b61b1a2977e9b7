import Drawing
import Wording

/// The index: each country and each unit of a country's table with the page that it is on.
struct IndexChapter {
  let context: ChapterContext

  private static let columns = 4
  /// A report with fewer places needs no index.
  private static let leastPlaces = 2

  private struct Place {
    var name: String
    var destination: String
    var isCountry: Bool
  }

  /// - Parameter pageNumbers: by destination; nil while they are not known.
  /// - Returns: nil for a report without countries.
  func chapter(pageNumbers: [String: Int]?) throws(ReportingError) -> Chapter? {
    let places = places()
    guard places.count >= Self.leastPlaces else { return nil }
    let title = context.wording(.reportIndex)
    let geometry = context.upright
    var flow = context.flow(geometry)
    var blocks: [Block] = []
    for place in places {
      blocks.append(
        try block(
          place, page: pageNumbers?[place.destination], width: geometry.columnWidth(Self.columns)))
    }
    flow.add(
      blocks, columns: Self.columns,
      heading: try context.opening(
        title, destination: Destination.index, width: geometry.body.width))
    return Chapter(
      entries: [.init(title: title, level: 0, destination: Destination.index)],
      pages: flow.finished(title: title))
  }

  /// In the alphabetical order of the language. A name that two countries have is told apart by the
  /// country's; a name that a country has twice leads to the first.
  private func places() -> [Place] {
    let profiles = context.content.profiles
    let codes = profiles.map(\.code)
    var places: [(place: Place, country: String)] = []
    for (index, profile) in profiles.enumerated() {
      let country = Destination.country(profile.code, at: index, among: codes)
      places.append(
        (Place(name: profile.name, destination: country, isCountry: true), profile.name))
      var seen: Set<String> = []
      for (row, unit) in profile.rows.enumerated() where seen.insert(unit.unit).inserted {
        let destination = Destination.row(row, of: country)
        places.append(
          (Place(name: unit.unit, destination: destination, isCountry: false), profile.name))
      }
    }
    let names = Dictionary(grouping: places, by: \.place.name).mapValues(\.count)
    let named = places.map { entry -> Place in
      var place = entry.place
      if names[place.name, default: 0] > 1, !place.isCountry { place.name += " (\(entry.country))" }
      return place
    }
    return context.wording.sorted(named) { $0.name }
  }

  private func block(
    _ place: Place, page: Int?, width: Double
  ) throws(ReportingError) -> Block {
    let style = context.style.style(7.5, place.isCountry ? .bold : .regular, lineHeight: 10.5)
    let number = context.wording.pageNumber(page ?? 88)
    let setter = context.setter
    var text = try setter.set(
      context.wording.labelled(place.name, number), style, width: width)
    var folio: (text: SetText, offset: Double)?
    if setter.isRightToLeft, text.metrics.lines.count == 1 {
      // By itself: a name of Latin letters would take the number to its own right side.
      let name = try setter.line(context.wording.labelled(place.name, "").trimmedEnd, style)
      folio = try (setter.line(number, style), name.width + setter.width(of: " ", style))
      text = SetText(block: name.block, width: width, metrics: name.metrics)
    }
    return Block(
      height: text.height, spaceBefore: 2, container: .init(id: "index", role: .list)
    ) { corner in
      [
        .group(
          .init(
            role: .listItem,
            elements: [
              .group(
                .init(
                  link: .init(
                    to: .destination(place.destination),
                    area: Rectangle(
                      x: corner.x, y: corner.y, width: width, height: text.height)),
                  elements: [text.element(at: corner)]
                    + [folio].compactMap { $0 }.map { folio in
                      folio.text.element(
                        at: Point(
                          x: setter.x(
                            folio.offset, width: folio.text.width, from: corner.x,
                            areaWidth: width), y: corner.y))
                    }))
            ]))
      ]
    }
  }
}
