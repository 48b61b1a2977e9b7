package import Editions
import Localization
import Wording

/// What differs between two editions, in one language.
package struct DifferenceWords {
  /// For whom it is said.
  package enum Audience: Hashable, Sendable {
    /// Those who keep the project: everything, with codes.
    case keepers
    /// Readers of the later edition. What the project no longer tells is counted and not named:
    /// it may have been taken out because it endangers somebody.
    case readers
  }

  /// A heading with its lines.
  package struct Part: Hashable, Sendable {
    package var heading: String
    package var lines: [String]
  }

  let wording: Phrasebook
  let audience: Audience

  /// - Parameter language: BCP 47.
  package init(language: String, audience: Audience) {
    wording = Phrasebook(language: language)
    self.audience = audience
  }

  /// "What changed since the last edition".
  package var heading: String { wording(.changesHeading) }

  /// The whole as lines of plain text.
  package func text(_ difference: EditionDifference) -> String {
    var lines = [heading]
    if difference.from != difference.to { lines.append(days(of: difference)) }
    let parts = parts(difference)
    if parts.isEmpty, difference.from == difference.to {
      lines += ["", wording(.changesNothing)]
    }
    for part in parts {
      lines += ["", part.heading] + part.lines.map { "  \(VisibleText.escaped($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// "Status as of 1 March 2026 compared with 1 January 2025".
  package func days(of difference: EditionDifference) -> String {
    wording(
      .statusCompared, ["first": date(difference.from), "last": date(difference.to)])
  }

  /// What there is to say, heading by heading; empty for nothing.
  package func parts(_ difference: EditionDifference) -> [Part] {
    let milestones = difference.milestones
    let names = difference.unitNames
    var parts = [
      Part(heading: wording(.changesAdvanced), lines: difference.advanced.map(step)),
      Part(heading: wording(.changesLapsed), lines: difference.lapsed.map(step)),
      otherwise(difference.otherwise),
      Part(
        heading: wording(.changesNewMilestones),
        lines: milestones.added.map { sentenceWithSource($0, names) }),
      changed(milestones.changed, names),
      gone(milestones.removed, names),
      Part(heading: wording(.changesNewSources), lines: milestones.newSources),
      Part(
        heading: wording(.changesJoins),
        // What joins no more is counted with the milestones that are gone.
        lines: difference.joins.filter { audience == .keepers || !$0.isLoss }.map(correction)),
    ]
    parts += units(difference)
    parts.append(
      Part(heading: wording(.changesMembers), lines: difference.memberCounts.map(memberCount)))
    if audience == .keepers {
      if !difference.comparesMembers {
        parts.append(
          Part(heading: wording(.changesMembers), lines: [wording(.changesMembersLeftOut)]))
      }
      parts += [
        Part(heading: wording(.changesUnmatched), lines: difference.unmatched.map(unmatched)),
        Part(heading: wording(.changesSpecification), lines: difference.specification),
        Part(heading: wording(.changesParts), lines: difference.parts),
        Part(heading: wording(.changesPages), lines: difference.pages),
      ]
    }
    return parts.filter { !$0.lines.isEmpty }
  }

  private func date(_ date: CalendarDate) -> String {
    wording.date(date.year, date.month, date.day)
  }

  private func now(_ first: String, _ last: String) -> String {
    wording(.changesNow, ["first": first, "last": last])
  }

  /// "Kitgum (UGA-KITGUM)"; without the code for readers.
  private func place(_ name: String, _ code: String) -> String {
    audience == .readers || name == code ? name : "\(name) (\(code))"
  }

  private func step(_ step: StatusStep) -> String {
    let words = StatusWords(wording: wording)
    return wording.labelled(
      place(step.name, step.code), now(words.label(of: step.before), words.label(of: step.after)))
  }

  private func otherwise(_ steps: [StatusStep]) -> Part {
    let heading = wording(.changesOtherwise)
    guard audience == .readers else { return Part(heading: heading, lines: steps.map(step)) }
    let told = steps.filter { $0.after != .noData }
    let untold = steps.count - told.count
    return Part(
      heading: heading,
      lines: told.map(step)
        + (untold > 0
          ? [wording.labelled(wording(.changesUntold), wording.integer(untold))] : []))
  }

  private func gone(_ milestones: [MilestoneFact], _ names: [String: String]) -> Part {
    let heading = wording(.changesGoneMilestones)
    guard audience == .readers, !milestones.isEmpty else {
      return Part(heading: heading, lines: milestones.map { sentence($0, names) })
    }
    return Part(heading: heading, lines: [wording.integer(milestones.count)])
  }

  /// The unit of record as its table names it; where that is a code, the unit's name.
  private func place(of milestone: MilestoneFact, _ names: [String: String]) -> String {
    guard milestone.authority == milestone.unitCode else { return milestone.authority }
    return names[milestone.authority] ?? milestone.authority
  }

  private func sentence(_ milestone: MilestoneFact, _ names: [String: String]) -> String {
    wording.labelled(
      place(of: milestone, names), MilestoneSentence(wording: wording).text(milestone.milestone))
  }

  private func sentenceWithSource(
    _ milestone: MilestoneFact, _ names: [String: String]
  ) -> String {
    [sentence(milestone, names), milestone.source ?? ""].filter { !$0.isEmpty }.joined(
      separator: " · ")
  }

  /// Readers get what is told now, with its source where that is new; of what says the same as before
  /// only how much there is, since what is gone from it may endanger somebody.
  private func changed(
    _ changes: [MilestoneComparison.Change], _ names: [String: String]
  ) -> Part {
    let heading = wording(.changesMilestones)
    guard audience == .readers else {
      return Part(heading: heading, lines: changes.map { change($0, names) })
    }
    var lines: [String] = []
    var others = 0
    for change in changes {
      let now = sentence(change.after, names)
      let source = change.after.source == change.before.source ? nil : change.after.source
      if now == sentence(change.before, names), source == nil {
        others += 1
      } else {
        lines.append([now, source].compactMap(\.self).joined(separator: " · "))
      }
    }
    if others > 0 {
      lines.append(
        wording.labelled(wording(.changesOtherMilestones), wording.integer(others)))
    }
    return Part(heading: heading, lines: lines)
  }

  private func change(
    _ change: MilestoneComparison.Change, _ names: [String: String]
  ) -> String {
    let words = MilestoneSentence(wording: wording)
    let (before, after) = (
      words.text(change.before.milestone), words.text(change.after.milestone)
    )
    var told = before == after ? after : now(before, after)
    if change.before.source != change.after.source {
      told += " · " + now(change.before.source ?? "–", change.after.source ?? "–")
    }
    return wording.labelled(place(of: change.after, names), told)
  }

  private func correction(_ correction: JoinCorrection) -> String {
    let nothing = wording(.changesNoUnit)
    return wording.labelled(
      correction.name, now(correction.before ?? nothing, correction.after ?? nothing))
  }

  private func unmatched(_ step: UnmatchedStep) -> String {
    func count(_ number: Int?) -> String { number.map { wording.integer($0) } ?? "–" }
    return wording.labelled(
      "\(step.source), \(step.boundaries)", now(count(step.before), count(step.after)))
  }

  private func units(_ difference: EditionDifference) -> [Part] {
    [
      Part(
        heading: wording(.changesNewUnits),
        lines: difference.units.flatMap { $0.added.map { place($0.name, $0.code) } }),
      Part(
        heading: wording(.changesGoneUnits),
        lines: difference.units.flatMap { $0.removed.map { place($0.name, $0.code) } }),
      Part(
        heading: wording(.changesRenamedUnits),
        lines: difference.units.flatMap {
          $0.renamed.map { place(now($0.before, $0.after), $0.code) }
        }),
    ]
  }

  private func memberCount(_ step: MemberCountStep) -> String {
    wording.labelled(
      "\(place(step.name, step.code)), \(step.purpose.rawValue)",
      step.numbers.map { now(wording.integer($0.before), wording.integer($0.after)) }
        ?? wording(.changesMembersOther))
  }
}
