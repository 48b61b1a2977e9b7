/// What the page of one unit says beside its map, resolved and in one language.
package struct AtlasPlate: Hashable, Sendable {
  /// One line of what is known: "Status", "in force".
  package struct Fact: Hashable, Sendable {
    package var label: String
    package var value: String

    package init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  /// One row of the table of milestones.
  package struct Milestone: Hashable, Sendable {
    package var date: String
    package var event: String
    package var instrument: String
    /// Of the page's own sources.
    package var sourceNumbers: [Int]

    package init(date: String, event: String, instrument: String, sourceNumbers: [Int]) {
      self.date = date
      self.event = event
      self.instrument = instrument
      self.sourceNumbers = sourceNumbers
    }
  }

  /// The index in the boundary set.
  package var unit: Int
  /// From 1 in the order of the pages; printed in the foot, and what the contents name.
  package var number: Int
  package var name: String
  /// Where it lies and of what day the page is; nil for nothing to say.
  package var subtitle: String?
  /// The unit's code: what bookmarks and links lead to is named by it.
  package var code: String
  package var facts: [Fact]
  package var milestones: [Milestone]
  /// Numbered from 1 on each page.
  package var sources: [NumberedSource]

  package init(
    unit: Int, number: Int, name: String, subtitle: String?, code: String, facts: [Fact] = [],
    milestones: [Milestone] = [], sources: [NumberedSource] = []
  ) {
    self.unit = unit
    self.number = number
    self.name = name
    self.subtitle = subtitle
    self.code = code
    self.facts = facts
    self.milestones = milestones
    self.sources = sources
  }

  package var destination: String { "unit-\(code)" }
}
