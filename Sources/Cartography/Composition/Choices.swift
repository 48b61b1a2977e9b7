import Drawing
import Wording

/// What was decided for a map, each as one English sentence with its figures.
struct Choices {
  let content: MapContent
  let scenery: MapScenery
  let viewport: Viewport
  /// The sentences are English, whatever the map's language, and so are their figures.
  private let english = Phrasebook(language: "en")

  init(content: MapContent, scenery: MapScenery, viewport: Viewport) {
    self.content = content
    self.scenery = scenery
    self.viewport = viewport
  }

  /// How the names of the map fared.
  struct Labels {
    var written: Int
    /// Shown by a number that a list explains.
    var numbered: Int
    var leftOut: [String]
    /// How the written ones stand.
    var manners: [LabelManner: Int] = [:]
    var shortNames: [ShortName] = []
    /// Of the names that have one in a second language as well, how many show it.
    var seconds = (written: 0, wanted: 0)
    var points = PointTally()
  }

  func sentences(
    placement: LegendPlacement, scaleBarKilometers: Double?, vertexCount: Int, labels: Labels,
    words: FootWords, hasLocator: Bool = false
  ) -> [MapSheet.Choice] {
    let projection = content.ground.projection
    var choices = [
      MapSheet.Choice(
        subject: "projection",
        sentence: "\(projection.name) (\(projection.definition)): \(projection.reason)"),
      MapSheet.Choice(
        subject: "legend",
        sentence: content.hasFurniture ? sentence(for: placement) : Self.withoutFurniture),
      MapSheet.Choice(
        subject: "scale-bar",
        sentence: content.hasFurniture
          ? scaleSentence(scaleBarKilometers) : Self.withoutFurniture),
      MapSheet.Choice(
        subject: "simplification",
        sentence: "One point of the page is \(distance(inMeters: viewport.metersPerPoint)); "
          + "\(english.integer(vertexCount)) of "
          + "\(english.integer(content.ground.boundaries.vertexCount)) vertices of the "
          + "edition are drawn; where the map keeps shapes, no line runs farther than "
          + "\(english.decimal(content.detailInPoints, digits: 1)) points beside the whole one."),
    ]
    if hasOneMap, let insets = insetSentence {
      choices.append(MapSheet.Choice(subject: "insets", sentence: insets))
    }
    if let figures = scenery.figures {
      choices.append(MapSheet.Choice(subject: "cartogram", sentence: figures.explanation))
    }
    if let circles { choices.append(MapSheet.Choice(subject: "symbols", sentence: circles)) }
    if let colors = ColorSentence(content: content).sentence {
      choices.append(MapSheet.Choice(subject: "colours", sentence: colors))
    }
    if hasOneMap, !content.ground.isWorld {
      choices.append(
        MapSheet.Choice(subject: "locator", sentence: locatorSentence(hasLocator)))
    }
    choices.append(MapSheet.Choice(subject: "labels", sentence: sentence(for: labels)))
    if let points = labels.points.sentence {
      choices.append(MapSheet.Choice(subject: "labels", sentence: points))
    }
    let footnotes = words.remarks + words.borderNotes
    if !footnotes.isEmpty {
      choices.append(
        MapSheet.Choice(
          subject: "footnotes",
          sentence: "\(footnotes.count) footnotes, because their lines are in the frame."))
    }
    if !words.economies.isEmpty {
      let list = words.economies.map(\.rawValue).joined(separator: ", ")
      choices.append(
        MapSheet.Choice(
          subject: "small-print",
          sentence:
            "The picture is too small for all of it: \(list) stand in the description alone."
        ))
    }
    return choices
  }

  /// True for a sheet with one map of true distances: only there an inset or a globe has a place.
  private var hasOneMap: Bool {
    content.hasFurniture && content.multiples.isEmpty && content.cartogram == nil
  }

  /// Nil where there is nothing to choose: on maps of the world and of a box of degrees.
  private var insetSentence: String? {
    let ground = content.ground
    guard !ground.isWorld, !ground.isBox else { return nil }
    guard ground.insetPolicy == .automatic else { return "None, as the project asks." }
    let least = english.percent(InsetSplit.leastGain)
    let most = english.percent(InsetSplit.mostShareOfArea)
    guard !ground.insets.isEmpty else {
      return
        "None: no part with under \(most) of the area lies so far off, with room for an inset, "
        + "that the map would be over \(least) larger without it."
    }
    let list = ground.insets.map { "\($0.caption) (\($0.projection.name))" }
    return "\(list.joined(separator: "; ")): under \(most) of the area each; without them the main "
      + "frame's scale is \(english.percent(ground.insetGain - 1)) larger, and each would cost it "
      + "over \(least)."
  }

  private func locatorSentence(_ hasLocator: Bool) -> String {
    guard content.locator == .automatic else { return "None, as the project asks." }
    let frame = Size(width: viewport.frame.width, height: viewport.frame.height)
    if hasLocator { return "A globe where neither the subject nor a name needs the room." }
    let least = LocatorPainter.leastFrame
    return LocatorPainter.isUseful(content, frame: frame)
      ? "None: neither a corner nor a place along the sides is free."
      : "None: the map is under \(Int(least.width)) by \(Int(least.height)) points, or spans over "
        + "\(Int(LocatorPainter.widestSubject))°."
  }

  private static let withoutFurniture = "None: the project asks for a map without furniture."

  private func sentence(for labels: Labels) -> String {
    var manners = LabelManner.allCases.compactMap { $0.words(labels.manners[$0] ?? 0) }
    if labels.points.written > 0 { manners.append("\(labels.points.written) by marks") }
    var parts = [
      "\(labels.written) names are written"
        + (manners.isEmpty ? "" : " (\(manners.joined(separator: ", ")))")
    ]
    if labels.numbered > 0 {
      parts.append("\(labels.numbered) stand in a list under their number")
    }
    if !labels.shortNames.isEmpty {
      parts.append(
        "short forms stand for "
          + labels.shortNames.map { "\($0.name) (\($0.form))" }.joined(separator: ", "))
    }
    if let seconds = sentence(forSeconds: labels) { parts.append(seconds) }
    parts.append(
      labels.leftOut.isEmpty
        ? "none is left out."
        : "\(labels.leftOut.count) found no place without a collision: "
          + labels.leftOut.prefix(Self.mostTold).joined(separator: ", ")
          + (labels.leftOut.count > Self.mostTold ? " …" : "."))
    return parts.joined(separator: "; ")
  }

  /// Nil where no second names are asked for; else also where no unit has one.
  private func sentence(forSeconds labels: Labels) -> String? {
    guard let names = content.labels.second else { return nil }
    let (written, wanted) = labels.seconds
    if wanted > 0 {
      return "\(written) of \(wanted) that have a second name show it, where it fits in full size"
    }
    switch names {
    case .local:
      return "0 of them differ from the edition's own names, which would stand under them"
    case .language(let tag): return "0 of them have a second name in \"\(tag)\""
    }
  }

  /// Whoever asks why a name is missing finds it here; thousands on a map of the world nobody reads.
  private static let mostTold = 200

  private func sentence(for placement: LegendPlacement) -> String {
    if let wanted = content.legend.place.wanted { return wanted }
    switch placement {
    case .corner(let corner):
      return
        "In the \(corner.rawValue) corner: the first that is free of land, or else of the subject."
    case .beside:
      return content.ground.isWorld
        ? "Beside the globe, which would reach under it in every corner."
        : "Beside the map: the subject reaches into all four corners."
    case .below: return "Below the map: the sheet is too narrow for a legend beside it."
    case .none: return "None: there is nothing to explain."
    }
  }

  /// In whole metres under a kilometre, else in kilometres with two digits at most behind the
  /// point: nobody measures a map more closely.
  private func distance(inMeters meters: Double) -> String {
    guard meters >= 1000 else {
      return english(.meters, ["number": english.integer(Int(meters.rounded()))])
    }
    let digits = meters < 10_000 ? 2 : meters < 100_000 ? 1 : 0
    return english(.kilometers, ["number": english.decimal(meters / 1000, digits: digits)])
  }

  private func scaleSentence(_ kilometers: Double?) -> String {
    let variation = scenery.scaleVariation - 1
    let figure = variation.isFinite ? english.percent(variation, digits: 1) : "without bound"
    if let kilometers {
      return "\(ScaleBar.label(kilometers: kilometers, english)); "
        + "the scale varies by \(figure) over the extent."
    }
    if content.cartogram != nil { return "None: a cartogram has no one scale." }
    if content.ground.isWorld { return "None: it would be false on a world map." }
    return
      "None: the scale varies by \(figure) over the extent (at most 5%), or no corner is free."
  }
}

extension LegendPolicy.Place {
  /// The project's own choice as a sentence; nil where it leaves the choice to the map.
  fileprivate var wanted: String? {
    switch self {
    case .automatic: nil
    case .none: "None, as the project asks."
    case .below: "Below the map, as the project asks."
    case .topLeft: "In the top left corner, as the project asks."
    case .topRight: "In the top right corner, as the project asks."
    case .bottomLeft: "In the bottom left corner, as the project asks."
    case .bottomRight: "In the bottom right corner, as the project asks."
    }
  }
}
