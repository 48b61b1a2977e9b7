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
    for part in parts { lines += ["", part.heading] + part.lines.map { "  \($0)" } }
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
      Part(
        heading: wording(.changesMilestones), lines: milestones.changed.map { change($0, names) }),
      gone(milestones.removed, names),
      Part(heading: wording(.changesNewSources), lines: milestones.newSources),
      Part(heading: wording(.changesJoins), lines: difference.joins.map(correction)),
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

  private func gone(_ milestones: [Milestone], _ names: [String: String]) -> Part {
    let heading = wording(.changesGoneMilestones)
    guard audience == .readers, !milestones.isEmpty else {
      return Part(heading: heading, lines: milestones.map { sentence($0, names) })
    }
    return Part(heading: heading, lines: [wording.integer(milestones.count)])
  }

  /// The unit of record as its table names it; where that is a code, the unit's name.
  private func place(of milestone: Milestone, _ names: [String: String]) -> String {
    guard milestone.authority == milestone.unitCode else { return milestone.authority }
    return names[milestone.authority] ?? milestone.authority
  }

  private func sentence(_ milestone: Milestone, _ names: [String: String]) -> String {
    wording.labelled(
      place(of: milestone, names), MilestoneSentence(wording: wording).text(milestone))
  }

  private func sentenceWithSource(
    _ milestone: Milestone, _ names: [String: String]
  ) -> String {
    [sentence(milestone, names), milestone.source ?? ""].filter { !$0.isEmpty }.joined(
      separator: " · ")
  }

  private func change(
    _ change: MilestoneComparison.Change, _ names: [String: String]
  ) -> String {
    let words = MilestoneSentence(wording: wording)
    let (before, after) = (words.text(change.before), words.text(change.after))
    var told = before == after ? after : now(before, after)
    if change.before.source != change.after.source {
      told += " · " + now(change.before.source ?? "–", change.after.source ?? "–")
    }
    return wording.labelled(place(of: change.after, names), told)
  }

  private func correction(_ correction: JoinCorrection) -> String {
    let isKnown = correction.before != nil || correction.after != nil
    let nothing = wording(.changesNoUnit)
    // Tables that are no milestones do not say which unit it is.
    let unit = wording(.changesSomeUnit)
    let before = correction.before ?? (isKnown || !correction.isLoss ? nothing : unit)
    let after = correction.after ?? (isKnown || correction.isLoss ? nothing : unit)
    return wording.labelled(correction.name, now(before, after))
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
    func value(_ value: PublishedCount.Value?) -> String {
      switch value {
      case .count(let number): wording.integer(number)
      case .suppressed: wording(.valueSuppressed)
      case nil: wording(.statusNoData)
      }
    }
    return wording.labelled(
      "\(place(step.name, step.code)), \(step.purpose.rawValue)",
      now(value(step.before), value(step.after)))
  }
}
