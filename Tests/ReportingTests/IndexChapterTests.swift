import Drawing
import Testing

@testable import Reporting

/// The index of places.
struct IndexChapterTests {
  @Test("Each country and unit is there once, in order, with the page that it is on")
  func places() throws {
    let document = try SampleReport.composed.get()
    var pageOfDestination: [String: Int] = [:]
    for (index, page) in document.pages.enumerated() {
      for name in try SceneReading(page).destinations { pageOfDestination[name] = index + 1 }
    }
    let index = try document.pages.filter { $0.title == "Index of places" }
      .map { try SceneReading($0) }
    let items = index.flatMap { $0.groups(.listItem) }
    #expect(items.count == 3 + 90 + 3)
    var names: [String] = []
    for item in items {
      let reading = try SceneReading(item.elements)
      let words = try #require(reading.strings.first)
      guard case .destination(let place)? = reading.links.first?.target else {
        Issue.record("no link: \(words)")
        continue
      }
      let number = try #require(pageOfDestination[place])
      #expect(words.hasSuffix(": \(number)"))
      names.append(String(words.prefix { $0 != ":" }))
    }
    #expect(names == SampleReport.words().sorted(names))
    #expect(Set(names).count == names.count)
    // Two countries have a unit of this name.
    #expect(names.contains("Unit 1 (Circleland)") && names.contains("Unit 1 (Squareland)"))
    #expect(names.contains("Unit 90") && names.contains("Triangleland"))
    #expect(pageOfDestination["country-SQR-unit-90"] != pageOfDestination["country-SQR-unit-1"])
  }

  @Test("A report without countries has no index")
  func without() throws {
    var content = SampleReport.report()
    content.profiles = []
    let document = try SampleReport.document(content)
    #expect(!document.outline.contains { $0.destination == "index" })
  }
}
