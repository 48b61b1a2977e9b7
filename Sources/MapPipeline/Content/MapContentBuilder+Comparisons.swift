import Cartography
import Classification
import Configuration
import Editions
import Localization
import Wording

/// Fills that set two things side by side, days or numbers, and the age of what is known.
extension MapContentBuilder {
  func change(
    _ fill: StatusChangeFill, _ ground: MapGround, asOf: CalendarDate, wording: Phrasebook
  ) throws(PipelineError) -> Layers {
    let layer = try ChangeLayer(
      project: project, wording: wording, set: ground.boundaries, subject: ground.subject,
      fill: fill, theme: chosenTheme, asOf: asOf)
    return Layers(
      fill: layer.fill(), table: { layer.table() }, sources: layer.sources,
      datesLine: layer.datesLine, newest: layer.newestEvidence,
      choices: [MapSheet.Choice(subject: "change", sentence: layer.explanation)])
  }

  /// A map of statuses as one of what became of them since an earlier edition.
  func changes(
    from earlier: EditionFacts, to after: StatusLayer, milestones: String,
    palette: Configuration.PaletteSpecification?
  ) throws(PipelineError) -> Layers {
    let layer = try EditionChangeLayer(
      earlier: earlier, after: after, milestones: milestones, palette: palette)
    return Layers(
      fill: layer.fill(), table: { layer.table() }, sources: after.sources(), isStatus: true,
      subtitle: layer.subtitle, datesLine: earlier.asOf == after.asOf ? nil : layer.days,
      newest: after.newestEvidence,
      choices: [MapSheet.Choice(subject: "change", sentence: layer.explanation)])
  }

  func evidenceAge(
    _ milestones: String, _ palette: PaletteSpecification?, _ ground: MapGround,
    asOf: CalendarDate, wording: Phrasebook
  ) throws(PipelineError) -> Layers {
    let layer = try EvidenceAgeLayer(
      project: project, wording: wording, set: ground.boundaries, subject: ground.subject,
      milestones: milestones, palette: palette, theme: chosenTheme, asOf: asOf)
    return Layers(
      fill: layer.fill(), table: { layer.table() }, sources: layer.sources,
      choices: [MapSheet.Choice(subject: "classes", sentence: layer.explanation)])
  }

  func bivariate(
    _ fill: BivariateFill, _ ground: MapGround, asOf: CalendarDate, wording: Phrasebook
  ) throws(PipelineError) -> Layers {
    layers(
      of: try CrossedIndicators(
        project: project, wording: wording, set: ground.boundaries, subject: ground.subject,
        fill: fill, theme: chosenTheme, asOf: asOf))
  }

  func certainty(
    _ fill: CertaintyFill, _ ground: MapGround, asOf: CalendarDate, wording: Phrasebook
  ) throws(PipelineError) -> Layers {
    layers(
      of: try CrossedIndicators(
        project: project, wording: wording, set: ground.boundaries, subject: ground.subject,
        fill: fill, theme: chosenTheme, asOf: asOf))
  }

  private func layers(of crossed: CrossedIndicators) -> Layers {
    Layers(
      fill: crossed.fill(), table: { crossed.table() }, sources: crossed.sources,
      newest: crossed.newest, numbers: crossed.evidence,
      choices: [MapSheet.Choice(subject: "classes", sentence: crossed.explanation)])
  }
}
