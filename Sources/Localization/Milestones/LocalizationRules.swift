/// What a project file says about its milestones; pure values, filled by preparation.
///
/// Words are compared after `Word.plain` (case, and hyphen, space and underscore alike).
package struct LocalizationRules: Hashable, Sendable, Codable {
  /// "Today" of the data: the latest day of undated claims and the latest date of a map.
  package var dataDate: CalendarDate
  /// A table's word to the kind it means; extends and overrides `MilestoneWord.builtIn`.
  package var kinds: [String: MilestoneWord]
  /// Instruments whose adoption puts a unit in force.
  package var plans: [String]
  /// Instruments that count as preparing even when adopted.
  package var groundwork: [String]
  package var fiscalYearEnd: FiscalYearEnd
  /// By ISO 3166-1 alpha-3, where a country's differs.
  package var fiscalYearEnds: [String: FiscalYearEnd]
  /// By unit type. Empty: every unit is a polygon's own.
  package var unitTypes: [String: UnitTypeRule]

  package init(
    dataDate: CalendarDate, kinds: [String: MilestoneWord] = [:],
    plans: [String] = Self.usualPlans, groundwork: [String] = Self.usualGroundwork,
    fiscalYearEnd: FiscalYearEnd = .juneThirtieth,
    fiscalYearEnds: [String: FiscalYearEnd] = [:], unitTypes: [String: UnitTypeRule] = [:]
  ) {
    self.dataDate = dataDate
    self.kinds = kinds
    self.plans = plans
    self.groundwork = groundwork
    self.fiscalYearEnd = fiscalYearEnd
    self.fiscalYearEnds = fiscalYearEnds
    self.unitTypes = unitTypes
  }

  /// The plans of a project that lists none.
  package static let usualPlans = [
    "NAP", "LAP", "local plan", "county action plan", "state action plan",
    "provincial action plan", "regional action plan", "regional plan", "resolution", "ordinance",
  ]
  /// The groundwork of a project that lists none.
  package static let usualGroundwork = [
    "guideline", "working group", "steering committee", "women in peace body",
  ]
}

/// What a unit type is to the polygons, in general and in some countries.
package struct UnitTypeRule: Hashable, Sendable, Codable {
  package var usual: UnitRelation
  /// By ISO 3166-1 alpha-3.
  package var countries: [String: UnitRelation]

  package init(_ usual: UnitRelation, countries: [String: UnitRelation] = [:]) {
    self.usual = usual
    self.countries = countries
  }
}
