package import Configuration
package import Localization

extension LocalizationRules {
  /// The rules as a project file states them; what it leaves out keeps the usual values.
  package init?(_ project: ProjectSpecification) {
    guard let dataDate = CalendarDate(iso: project.dataDate) else { return nil }
    var kinds: [String: MilestoneWord] = [:]
    for (word, kind) in project.kinds {
      if let known = MilestoneWord(kind) { kinds[word] = known }
    }
    var types: [String: UnitTypeRule] = [:]
    for type in project.unitTypes {
      types[type.unitType] = UnitTypeRule(
        Self.relation(type.standard), countries: type.byCountry.mapValues(Self.relation))
    }
    self.init(
      dataDate: dataDate, kinds: kinds,
      plans: project.instruments.plan.isEmpty ? Self.usualPlans : project.instruments.plan,
      groundwork: project.instruments.groundwork.isEmpty
        ? Self.usualGroundwork : project.instruments.groundwork,
      fiscalYearEnd: project.fiscalYearEnds.map { Self.end($0.standard) } ?? .juneThirtieth,
      fiscalYearEnds: project.fiscalYearEnds?.byCountry.mapValues(Self.end) ?? [:],
      unitTypes: types)
  }

  private static func relation(_ relation: Configuration.UnitRelation) -> Localization.UnitRelation
  {
    switch relation {
    case .own: .own
    case .authority: .authority
    case .below: .below
    case .above: .above
    }
  }

  private static func end(_ day: MonthDay) -> FiscalYearEnd {
    FiscalYearEnd(month: day.month, day: day.day) ?? .juneThirtieth
  }
}
