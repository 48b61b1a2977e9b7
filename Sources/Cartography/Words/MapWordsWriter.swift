import Wording

/// The map in words, from the model that the picture is drawn from.
struct MapWordsWriter {
  let content: MapContent
  /// Parts that the picture has in frames of their own.
  var insets: [MapInset] = []
  /// What the picture has no room for, in its words.
  var untold: [String] = []
  /// Short forms that the picture has in the place of names.
  var shortNames: [ShortName] = []

  /// Names are spelled out per category up to this many; more are counted only.
  private static let mostNames = 40
  /// A longer alternative text tires those who listen to it, in characters.
  private static let longestAlternative = 200

  private var wording: Phrasebook { content.wording }

  func words(footnotes: [String]) -> MapWords {
    MapWords(
      alternativeText: alternativeText, description: description(footnotes: footnotes),
      table: content.makeTable)
  }

  /// Title, then what the largest stated categories count.
  private var alternativeText: String {
    if !content.multiples.isEmpty { return alternativeOfMultiples }
    let counts = content.fill.counts
    let stated = content.fill.categories.indices.filter {
      let kind = content.fill.categories[$0].kind
      return (!kind.isMissing || kind == .lapsed) && counts[$0] > 0 && !content.fill.title.isEmpty
        && !content.fill.categories[$0].label.isEmpty
    }
    var parts = stated.prefix(4).map {
      wording.labelled(content.fill.categories[$0].label, wording.integer(counts[$0]))
    }
    if let layer = content.symbols ?? content.cartogram?.sizes, let shown = shown(layer) {
      parts.append(wording.labelled(layer.title, shown))
    }
    if let layer = content.places, !layer.places.isEmpty {
      parts.append(wording.labelled(layer.title, wording.integer(layer.namedCount)))
    }
    // What does not fit in a short text is in the description.
    func text() -> String {
      closed(
        parts.isEmpty
          ? content.title
          : closed(content.title) + " " + wording.sentenceStart(parts.joined(separator: ", ")))
    }
    while text().count > Self.longestAlternative, !parts.isEmpty { parts.removeLast() }
    return text()
  }

  /// Title and what the pictures are of: the counts of all of them would tire the listener.
  private var alternativeOfMultiples: String {
    let titles = content.multiples.map(\.title)
    func text(_ list: String) -> String {
      closed(
        closed(content.title) + " "
          + wording(.describePictures, count: titles.count, ["list": list]))
    }
    let whole = text(wording.list(titles))
    guard whole.count > Self.longestAlternative, let first = titles.first, let last = titles.last
    else { return whole }
    return text("\(first) … \(last)")
  }

  private func description(footnotes: [String]) -> String {
    var sentences = [
      wording(
        .describeExtent, count: content.ground.subject.count, ["place": content.ground.placeName])
    ]
    if !insets.isEmpty {
      sentences.append(
        wording(.describeInsets, ["units": wording.list(insets.map(\.caption))]))
    }
    if content.multiples.isEmpty { sentences += picture() }
    sentences += [content.sentence(of: shortNames)].compactMap(\.self)
    for multiple in content.multiples {
      let own = MapWordsWriter(content: content.picture(multiple)).picture()
      guard !own.isEmpty else { continue }
      sentences.append(wording.labelled(multiple.title, own.joined(separator: " ")))
    }
    if let layer = content.symbols ?? content.cartogram?.sizes {
      sentences += self.sentences(for: layer)
    }
    if let layer = content.places { sentences += self.sentences(for: layer) }
    sentences += content.notes
    let furniture = content.furniture
    sentences += [furniture.asOfLine, furniture.membersLine ?? "", furniture.disclaimer].map(closed)
    sentences += footnotes + untold.map(closed)
    return sentences.filter { !$0.isEmpty }.map(wording.sentenceStart).joined(separator: " ")
  }

  /// What one picture shows: units by category, plans above and below them.
  private func picture() -> [String] {
    var sentences = content.fill.categories.indices.compactMap(sentence(forCategory:))
    if !content.fill.covered.isEmpty, let label = content.fill.coveredLabel {
      sentences.append(wording.labelled(label, "\(wording.integer(content.fill.covered.count))."))
    }
    for mark in content.marks {
      let unit = content.ground.boundaries.units[mark.unit].name(in: wording.tag.text)
      sentences.append(wording.labelled(unit, "\(mark.label) (\(wording.integer(mark.count)))."))
    }
    return sentences
  }

  private func sentence(forCategory index: Int) -> String? {
    let category = content.fill.categories[index]
    let units = content.ground.subject.filter { content.fill.categoryOfUnit[$0] == index }
    guard !units.isEmpty, !category.label.isEmpty else { return nil }
    let names = units.map { content.ground.boundaries.units[$0].name(in: wording.tag.text) }
    let count = wording.integer(units.count)
    guard !category.kind.isMissing || category.kind == .lapsed, names.count <= Self.mostNames else {
      return wording.labelled(category.label, "\(count).")
    }
    return wording.labelled(
      category.label, "\(count) (\(wording.list(wording.sorted(names)))).")
  }

  private func sentences(for layer: SymbolLayer) -> [String] {
    let names: [(name: String, value: Int)] = layer.symbols.compactMap { symbol in
      guard case .count(let value) = symbol.value, value > 0 else { return nil }
      return (content.ground.boundaries.units[symbol.unit].name(in: wording.tag.text), value)
    }
    let suppressed = layer.symbols.count { $0.value == .suppressed }
    let largest = names.sorted { ($1.value, $0.name) < ($0.value, $1.name) }.prefix(Self.mostNames)
    var sentences: [String] = []
    if !largest.isEmpty {
      let list = largest.map { "\($0.name) \(wording.integer($0.value))" }
      sentences.append(wording.labelled(layer.title, list.joined(separator: ", ") + "."))
    }
    if suppressed > 0 {
      sentences.append(wording.labelled(layer.suppressedLabel, "\(wording.integer(suppressed))."))
    }
    return sentences
  }

  /// How many are named, then who is where; those of a larger area with the words for it.
  private func sentences(for layer: PlaceLayer) -> [String] {
    guard !layer.places.isEmpty else { return [] }
    let total = wording.labelled(layer.title, "\(wording.integer(layer.namedCount)).")
    guard layer.places.count <= Self.mostNames else { return [total] }
    return [total]
      + layer.places.map { place in
        let area = place.isHollow ? "\(place.area) (\(layer.areaLabel))" : place.area
        return wording.labelled(area, "\(wording.list(place.names)).")
      }
  }

  /// The sum of the circles with the number of units that it is of, and how many are held back: a
  /// sum alone would read as that of all. Every number in it can be counted on the map. Nil where
  /// there is neither.
  private func shown(_ layer: SymbolLayer) -> String? {
    let values = layer.symbols.compactMap { symbol -> Int? in
      if case .count(let value) = symbol.value, value > 0 { value } else { nil }
    }
    let heldBack = layer.symbols.count { $0.value == .suppressed }
    var parts: [String] = []
    if !values.isEmpty {
      parts.append(
        wording(
          .describeShown, count: values.count, ["total": wording.integer(values.reduce(0, +))]))
    }
    if heldBack > 0 { parts.append(wording(.describeHeldBack, count: heldBack)) }
    guard let first = parts.first, let last = parts.last else { return nil }
    return parts.count == 1 ? first : wording(.clauses, ["first": first, "second": last])
  }

  /// With a full stop.
  private func closed(_ sentence: String) -> String {
    sentence.isEmpty || sentence.hasSuffix(".") ? sentence : sentence + "."
  }
}
