/// A map of which the newest event, or the numbers, are years older than the day that it is about.
enum OldEvidence {
  /// As long as the term of many councils: who decided then may have gone.
  private static let years = 3

  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    guard let evidence = map.content.evidence, let newest = evidence.newest,
      newest.isOlder(thanYears: years, before: evidence.asOf)
    else { return nil }
    let isTold = map.tells(year: newest.year)
    return MapSheet.Finding(
      code: "old-evidence",
      sentence: "the newest evidence is of \(newest), more than \(years) years before "
        + "\(evidence.asOf)", isTold ? .note : .warning,
      advice: isTold
        ? nil : "look for newer sources, or say in notes that the evidence ends in \(newest.year)")
  }
}
