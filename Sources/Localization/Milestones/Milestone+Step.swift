extension Milestone {
  /// How far it brings its plan, with the limits of rules 3 and 4: what is announced and groundwork
  /// reach *preparing*, rows without an instrument *drafted*. Nil where it brings it nowhere: outcomes,
  /// assessments, and an end that is only announced or is none of a plan.
  package var cappedStep: MilestoneKind.Step? { cappedStep(of: instrument, instrumentClass) }

  /// The same as a row of a track, whose rows are all of one instrument.
  func cappedStep(
    of instrument: String?, _ instrumentClass: InstrumentClass
  ) -> MilestoneKind.Step? {
    let step = kind.step
    switch step {
    case .outcome, .assessment: return nil
    case .ended: return evidence == .reported && instrumentClass == .plan ? step : nil
    case .preparing: return step
    case .drafted, .inForce, .funded:
      if evidence == .announced { return .preparing }
      if instrument == nil { return .drafted }
      return instrumentClass == .plan ? step : .preparing
    }
  }
}
