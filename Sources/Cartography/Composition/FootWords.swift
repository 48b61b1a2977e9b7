import Drawing

/// What the foot of a map says, and what it goes without where the picture is small.
///
/// A sheet of paper stands alone, so it keeps everything but the count of omitted names. A picture on a
/// screen stands in a page whose text has the whole description, so that it rather goes without than
/// is refused.
struct FootWords: Hashable {
  /// The project's own sentences about the map.
  var notes: [String]
  /// How the map is drawn, where that needs a word.
  var remarks: [String]
  /// What the broken lines in the frame mean.
  var borderNotes: [String]
  /// The remarks and border notes that room is kept for; nil for those that stand there.
  var measuredFootnotes: [String]?
  /// Stands for remarks and border notes where they have no room.
  var notesElsewhere: String
  /// Room for the number of units whose names have none, known only when the names are placed.
  var tellsOmissions: Bool
  /// Boundaries with the name of who made them alone, without edition and licence.
  var hasShortEdition = false
  /// The map's share of the sheet's height under which this much small print is too much.
  var leastShare = 0.0
  /// What was given up, in words.
  private(set) var economies: [Economy] = []

  /// From what is missed least to what is missed most.
  enum Economy: String, CaseIterable, Sendable {
    case notes = "the notes"
    case edition = "edition and licence of the boundaries"
    case footnotes = "the footnotes"
    case omissions = "how many names have no room"
  }

  init(
    notes: [String], remarks: [String] = [], borderNotes: [String] = [],
    notesElsewhere: String = "", tellsOmissions: Bool = false
  ) {
    self.notes = notes
    self.remarks = remarks
    self.borderNotes = borderNotes
    self.notesElsewhere = notesElsewhere
    self.tellsOmissions = tellsOmissions
  }

  /// What is known of a map before it is laid out.
  init(of content: MapContent) {
    self.init(notes: content.notes, notesElsewhere: content.wording(.notesElsewhere))
  }

  /// Every line below the map that is no source and no disclaimer.
  var footnotes: [String] {
    economies.contains(.footnotes) ? [notesElsewhere] : remarks + borderNotes
  }

  /// The words that the foot's room is measured with.
  var measured: FootWords {
    guard let measuredFootnotes else { return self }
    var words = self
    (words.remarks, words.borderNotes) = (measuredFootnotes, [])
    return words
  }

  /// What the description says in the place of the picture, besides notes and footnotes.
  ///
  /// - Parameter omission: says how many names have no room.
  func untold(of furniture: MapFurniture, omission: [String]) -> [String] {
    (hasShortEdition ? [furniture.editionLine] : [])
      + (economies.contains(.omissions) ? omission : [])
  }

  /// Composes with all words, then with fewer and fewer until they leave the map its room.
  ///
  /// Errors: that of the last attempt, with the least size that would do.
  func fitted<Result>(
    on medium: SheetStyle.Medium, _ compose: (FootWords) throws(CartographyError) -> Result
  ) throws(CartographyError) -> Result {
    var words = self
    // Notes are worth no map that is smaller than what stands around it.
    if medium == .screen, !notes.isEmpty { words.leastShare = 0.45 }
    for economy in Economy.allCases where words.wouldGainRoom(economy, on: medium) {
      do {
        return try compose(words)
      } catch .sheetTooSmall {
        words.giveUp(economy)
      }
    }
    return try compose(words)
  }

  private func wouldGainRoom(_ economy: Economy, on medium: SheetStyle.Medium) -> Bool {
    switch economy {
    case .notes: medium == .screen && !notes.isEmpty
    case .edition: medium == .screen
    case .footnotes:
      medium == .screen
        && (remarks + borderNotes).reduce(0) { $0 + $1.count } > notesElsewhere.count
    case .omissions: tellsOmissions
    }
  }

  private mutating func giveUp(_ economy: Economy) {
    economies.append(economy)
    leastShare = 0
    switch economy {
    case .notes: notes = []
    case .edition: hasShortEdition = true
    case .footnotes: break
    case .omissions: tellsOmissions = false
    }
  }
}
