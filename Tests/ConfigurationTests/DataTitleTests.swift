import Testing

@testable import Configuration

@Suite struct DataTitleTests {
  @Test("Boundaries and milestones may have titles, which are published")
  func titles() throws {
    let text = """
      peacemap: 1
      organisation: {name: {en: Test}}
      languages: [en, fr]
      data-date: 2026-01-01
      boundaries:
        units:
          source: units.geojson
          title: {en: Districts, fr: Les districts}
          edition: made-up
          level: 1
          fields: {code: code}
      milestones:
        plans:
          source: plans.csv
          title: {en: Plans, fr: Des plans}
          boundaries: [units]
          fields: {kind: kind}
      """
    let root = try YAMLDocument.parse(text: text, file: "peacemap.yaml").root
    let published = ProjectSpecification.publishedJSON(from: root)
    #expect(published.contains("Les districts"))
    #expect(published.contains("Des plans"))
    #expect(!published.contains("plans.csv"))
  }
}
