import Diagnostics

/// Rules of names.
extension ProjectChecks {
  /// Only units have names in several languages, and only in those that their set has a column of.
  func secondNames(of map: YAMLNode, _ path: String) -> [Diagnostic] {
    guard let second = map["labels"]?["second"], let word = second.scalarText else { return [] }
    let place = path.dotted("second")
    if let kind = map["labels"]?["kind"]?.scalarText, kind != MapLabels.units.rawValue,
      MapLabels(rawValue: kind) != nil
    {
      return [
        error(
          "conflicting-keys", "\"second\" stands under names of units alone", second.place, place,
          reason: "expected \"kind: units\" beside it")
      ]
    }
    guard word != SecondNames.localWord, ScalarCheck.isSpokenLanguageTag(word),
      let set = map["boundaries"]?.scalarText, let fields = root["boundaries"]?[set]?["fields"]
    else { return [] }
    // A known publisher's columns of names are seen only when the file is opened.
    let languages = (fields["names"]?.entries ?? []).map(\.key).sorted()
    guard !languages.contains(word) else { return [] }
    let words = languages + [SecondNames.localWord]
    var found = error(
      "unknown-word", "\"\(set)\" has no names in \"\(word)\"", second.place, place,
      reason: "expected \(Words.list(words))")
    found.advice = NearestWord.advice(for: word, among: words)
    return [found]
  }
}
