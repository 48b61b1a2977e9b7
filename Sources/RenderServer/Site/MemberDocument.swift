import MapServices
import WebPages

/// The published directory as JSON.
struct MemberDocument {
  let json: String

  init(_ directory: MemberDirectory, language: String) {
    json =
      JSONValue.object(present: [
        ("language", .string(language)),
        ("theme", directory.choices.theme.map(JSONValue.string)),
        ("working_language", directory.choices.language.map(JSONValue.string)),
        ("as_of", .string(directory.asOfLine)),
        ("note", directory.note.isEmpty ? nil : .string(directory.note)),
        (
          "countries",
          .array(
            directory.regions.flatMap { region in
              region.countries.map { Self.country($0, of: region) }
            })
        ),
      ]).text
  }

  private static func country(
    _ country: MemberDirectory.Country, of region: MemberDirectory.Region
  ) -> JSONValue {
    .object(
      present: [
        ("code", .string(country.code)), ("name", .string(country.name)),
        ("region", .string(region.name)),
      ] + count(country.count) + [
        ("themes", counts(country.themes)), ("languages", counts(country.languages)),
        ("members", .array(country.members.map(member))),
      ])
  }

  private static func member(_ member: MemberDirectory.Member) -> JSONValue {
    .object(present: [
      ("name", .string(member.name)), ("unit", member.unit.map(JSONValue.string)),
      ("kind", member.kind.map { .string($0.value) }),
      ("languages", values(member.languages)), ("themes", values(member.themes)),
      ("web", member.webAddress.map(JSONValue.string)),
    ])
  }

  /// Left out where there are none.
  private static func values(_ words: [MemberDirectory.Word]) -> JSONValue? {
    words.isEmpty ? nil : .strings(words.map(\.value))
  }

  /// Left out where none are published.
  private static func counts(_ counts: [MemberDirectory.WordCount]) -> JSONValue? {
    counts.isEmpty
      ? nil
      : .array(
        counts.map { .object(present: [("word", .string($0.word.value))] + count($0.count)) })
  }

  /// The number, or that it is held back; neither where nothing is counted.
  private static func count(_ count: MemberDirectory.Count) -> [(String, JSONValue?)] {
    switch count {
    case .exact(let number): [("members_count", .integer(number))]
    case .withheld: [("withheld", .boolean(true))]
    case .unstated: []
    }
  }
}
