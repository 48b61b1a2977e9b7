/// Which plan a milestone is of: the (unit of record, instrument, generation) of rule 3.
package struct PlanKey: Hashable, Sendable {
  /// Equal for the milestones of the same unit of record.
  package let authorityKey: String
  /// Folded; nil for rows without an instrument.
  package let instrument: String?
  /// Folded; nil for rows that belong to no generation.
  package let generation: String?

  /// - Parameters:
  ///   - instrument: as a table writes it.
  ///   - generation: as a table writes it.
  init(authorityKey: String, instrument: String?, generation: String?) {
    self.authorityKey = authorityKey
    self.instrument = instrument.map(Word.plain)
    self.generation = generation.map(Word.plain)
  }

  /// The plan of each milestone, in their order. Rows without a generation join the only numbered one
  /// of that instrument; where there are several or none, they are a plan of their own. Outcomes and
  /// assessments number no plan.
  package static func keys(of milestones: [Milestone]) -> [PlanKey] {
    let own = milestones.map {
      PlanKey(
        authorityKey: $0.authorityKey, instrument: $0.instrument, generation: $0.generation)
    }
    var generations: [PlanKey: Set<String>] = [:]
    for (milestone, key) in zip(milestones, own) {
      switch milestone.kind.step {
      case .outcome, .assessment: continue
      case .preparing, .drafted, .inForce, .funded, .ended: break
      }
      if let generation = key.generation {
        generations[key.numbered(nil), default: []].insert(generation)
      }
    }
    return own.map { key in
      guard key.generation == nil, let numbered = generations[key], numbered.count == 1 else {
        return key
      }
      return key.numbered(numbered.first)
    }
  }

  /// The same instrument's plan of a generation, folded already.
  private func numbered(_ generation: String?) -> PlanKey {
    PlanKey(authorityKey: authorityKey, instrument: instrument, generation: generation)
  }
}
