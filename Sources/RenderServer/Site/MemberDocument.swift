import MapServices
import WebPages

/// The published directory as JSON.
struct MemberDocument {
  let json: String

  init(_ directory: MemberDirectory, language: String) {
    json =
      JSONValue.object(present: [
        ("language", .string(language)),
        ("as_of", .string(directory.asOfLine)),
        ("note", directory.note.isEmpty ? nil : .string(directory.note)),
        (
          "countries",
          .array(
            directory.countries.map { country in
              .object(present: [
                ("code", .string(country.code)), ("name", .string(country.name)),
                ("members_count", Self.count(country.count)),
                (
                  "withheld",
                  country.count == .withheld ? .boolean(true) : nil
                ),
                (
                  "members",
                  .array(
                    country.members.map { member in
                      .object(present: [
                        ("name", .string(member.name)), ("unit", member.unit.map(JSONValue.string)),
                      ])
                    })
                ),
              ])
            })
        ),
      ]).text
  }

  /// Left out where it is held back or not counted.
  private static func count(_ count: MemberDirectory.Count) -> JSONValue? {
    if case .exact(let number) = count { .integer(number) } else { nil }
  }
}
