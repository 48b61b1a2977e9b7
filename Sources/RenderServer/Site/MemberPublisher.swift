import AtlasFile
import Localization
import MapPipeline
import MapServices
import WebPages
import Wording

/// The published directory of members in one language: what the atlas says may be shown on the web,
/// and nothing more.
struct MemberPublisher {
  private let edition: Edition
  private let wording: Phrasebook
  private let members: PublishedMembers
  private let listing: MemberListing

  /// Errors: no members for the web, or past their day.
  init(
    _ edition: Edition, _ wording: Phrasebook, today: CalendarDate
  ) throws(PipelineError) {
    self.edition = edition
    self.wording = wording
    let all: [PublishedMembers]
    do throws(AtlasError) {
      all = try edition.project.atlas.members()
    } catch {
      throw PipelineError(error)
    }
    guard let found = all.first(where: { $0.purpose == .web }) else {
      throw PipelineError(
        .badData, "no-members-for-purpose", "this atlas publishes no members for the web")
    }
    guard found.areValid(on: today) else {
      throw PipelineError(
        .badData, "members-expired", "the members of this atlas may no longer be shown")
    }
    members = found
    listing = try MemberListing(found, of: edition.project, wording)
  }

  /// Countries with members that may be named or counted and are of what is chosen, by region, in
  /// the language's order.
  func directory(_ choice: MemberChoice = MemberChoice()) -> MemberDirectory {
    let regions = listing.regions(names: choice.holds) { country in
      if !country.entries.isEmpty { return true }
      if choice.isEmpty { return country.value != .count(0) }
      // Where a number is published for the choice, or held back.
      return choice.single.map { facet, word in
        members.cells(facet, of: country.code).contains { $0.word == word && $0.value != .count(0) }
      } ?? false
    }
    let words = edition.memberWords
    let date = edition.project.dataDate
    return MemberDirectory(
      regions: regions.map { region in
        MemberDirectory.Region(
          id: region.region.rawValue, name: region.name,
          countries: region.countries.map { country($0, choice) })
      },
      namedCount: members.places.count,
      choices: MemberDirectory.Choices(
        themes: sorted(words.themes.map { .init($0) }),
        languages: sorted(words.languages.map(language)), theme: choice.theme,
        language: choice.language),
      asOfLine: wording(
        .membersAsOf, ["date": wording.date(date.year, date.month, date.day)]),
      note: note)
  }

  private func country(
    _ country: MemberListing.Country, _ choice: MemberChoice
  ) -> MemberDirectory.Country {
    MemberDirectory.Country(
      code: country.code, name: country.name, count: count(country.value),
      members: country.entries.map { entry in
        let place = entry.place
        return MemberDirectory.Member(
          name: entry.name, unit: entry.unit,
          kind: place.kind.map { .init($0, label: listing.name(ofKind: $0)) },
          languages: sorted(place.languages.map(language)),
          themes: sorted(place.themes.map { .init($0) }), webAddress: place.webAddress)
      },
      themes: counts(.theme, of: country.code, choice) { .init($0) },
      languages: counts(.language, of: country.code, choice, language))
  }

  /// The published counts of a facet; of the chosen word alone where one is chosen, and none where
  /// something else is.
  private func counts(
    _ facet: MemberFacet, of country: String, _ choice: MemberChoice,
    _ word: (String) -> MemberDirectory.Word
  ) -> [MemberDirectory.WordCount] {
    let cells = members.cells(facet, of: country).filter { cell in
      choice.isEmpty || choice.single.map { $0 == facet && $1 == cell.word } ?? false
    }
    let counts = cells.map { MemberDirectory.WordCount(word($0.word), count($0.value)) }
    return wording.sorted(counts) { $0.word.label }
  }

  private func language(_ tag: String) -> MemberDirectory.Word {
    .init(tag, label: wording.languageName(tag))
  }

  private func sorted(_ words: [MemberDirectory.Word]) -> [MemberDirectory.Word] {
    wording.sorted(words) { $0.label }
  }

  private func count(_ value: PublishedCount.Value?) -> MemberDirectory.Count {
    switch value {
    case .count(let count): .exact(count)
    case .suppressed: .withheld
    case nil: .unstated
    }
  }

  /// What must be known of the members: `members.note` of the project file.
  private var note: String {
    edition.project.specification.members?.note?.text(in: wording.tag.text) ?? ""
  }
}
