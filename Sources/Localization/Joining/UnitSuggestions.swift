import Diagnostics

/// Ranks the units that somebody may have meant by a row, each with a reason.
///
/// A unit is suggested for the best of its reasons; nothing far-fetched is: one or two letters in a
/// short name, whole words, a real beginning.
struct UnitSuggestions {
  /// What to compare with the units' names and codes.
  let name: String?
  let code: String?
  let limit: Int

  init(name: String?, code: String?, limit: Int = 3) {
    self.name = name
    self.code = code
    self.limit = limit
  }

  /// The likeliest first; equal ones in the order of the units.
  ///
  /// - Parameter isEligible: false for units that are out of the question, as of another country.
  func ranked(
    among index: UnitIndex, where isEligible: (JoinUnit) -> Bool
  ) -> [JoinSuggestion] {
    let own = NameTokens(folded: name.map(NameFolding.folded) ?? "")
    let repaired = name.flatMap(Mojibake.repaired)
    let meant = repaired.map(NameFolding.folded)
    var scored: [(score: Int, position: Int, suggestion: JoinSuggestion)] = []
    for (position, unit) in index.units.enumerated() where isEligible(unit) {
      var reasons = [codeReason(unit)]
      for other in index.tokens[position] {
        if let repaired, meant == other.folded {
          reasons.append((0, "\"\(repaired)\" read with the wrong encoding"))
        }
        reasons.append(nameReason(own, other, unit))
      }
      guard let best = reasons.compactMap({ $0 }).min(by: { $0.0 < $1.0 }) else { continue }
      scored.append(
        (best.0, position, JoinSuggestion(code: unit.code, name: unit.name, reason: best.1)))
    }
    return scored.sorted { ($0.score, $0.position) < ($1.score, $1.position) }
      .prefix(limit).map(\.suggestion)
  }

  private func codeReason(_ unit: JoinUnit) -> (Int, String)? {
    guard let code, code != unit.code else { return nil }
    if code.lowercased() == unit.code.lowercased() {
      return (1, "the same code but for capital letters")
    }
    guard Self.withoutZeros(code) == Self.withoutZeros(unit.code) else { return nil }
    let lost = unit.code.hasSuffix(code) || code.hasSuffix(unit.code)
    return (1, lost ? "the same code but for a leading zero" : "the same code but for zeros")
  }

  /// The code with the zeros that begin a run of digits left out: `0405` → `405`, `NG008` → `NG8`.
  private static func withoutZeros(_ code: String) -> String {
    var result = ""
    var insideNumber = false
    for character in code.lowercased() {
      let isDigit = character.isASCII && character.isNumber
      if isDigit, character == "0", !insideNumber { continue }
      insideNumber = isDigit
      result.append(character)
    }
    return result
  }

  private func nameReason(
    _ a: NameTokens, _ b: NameTokens, _ unit: JoinUnit
  ) -> (Int, String)? {
    guard !a.all.isEmpty, !b.all.isEmpty else { return nil }
    if a.folded == b.folded {
      let place = unit.parentNames.first ?? unit.parentCode ?? "another parent"
      return (2, "the same name, in \(place)")
    }
    if a.all == b.all { return (3, "the same words in another order") }
    if a.significant == b.significant {
      return (4, "the same name but for words such as \"\(Self.difference(a, b))\"")
    }
    if let edits = Self.smallEdits(a, b) {
      return (4 + edits, edits == 1 ? "one letter differs" : "\(edits) letters differ")
    }
    if Self.isContained(a, in: b) || Self.isContained(b, in: a) {
      return (20, "one name contains the other")
    }
    let (short, long) = a.letterCount <= b.letterCount ? (a, b) : (b, a)
    if short.letterCount >= 4, long.folded.hasPrefix(short.folded) {
      return (21, "one name begins with the other")
    }
    return nil
  }

  /// A word that only one of the two has.
  private static func difference(_ first: NameTokens, _ second: NameTokens) -> String {
    first.all.first { !second.all.contains($0) } ?? second.all.first { !first.all.contains($0) }
      ?? ""
  }

  /// The edits between two names without their spaces, when at most one in four letters of the
  /// shorter one; nil otherwise and for names under four letters.
  private static func smallEdits(_ first: NameTokens, _ second: NameTokens) -> Int? {
    let allowed = min(first.letterCount, second.letterCount) / 4
    guard allowed > 0, first.mayBeWithin(edits: allowed, of: second) else { return nil }
    // Names that differ in spaces only are one edit apart.
    let edits = max(1, NearestWord.editDistance(first.letters, second.letters))
    return edits <= allowed ? edits : nil
  }

  /// True when every naming word of the first is a word of the second, four letters or more in all.
  private static func isContained(_ first: NameTokens, in second: NameTokens) -> Bool {
    first.significant.reduce(0) { $0 + $1.count } >= 4
      && first.significant.allSatisfy(second.all.contains)
  }
}
