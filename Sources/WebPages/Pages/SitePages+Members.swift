import Wording

extension SitePages {
  /// The directory of published members.
  package func members(_ directory: MemberDirectory) -> String {
    let choices = directory.choices
    let hasNames = directory.namedCount > 0
    let head = PageHead(
      title: wording(.directoryHeading), description: wording(.directoryIntro),
      address: { self.addresses.members(self.query(choices, language: $0)) },
      scripts: hasNames ? ["directory.js"] : [])
    return document(head, at: .members) {
      HTMLElement("h1") { wording(.directoryHeading) }
      HTMLElement("p", .class("lead")) { directory.asOfLine }
      HTMLElement("div", .class("overview")) {
        HTMLElement("div") {
          HTMLElement("p") { wording(.directoryIntro) }
          if !hasNames { HTMLElement("p") { wording(.directoryNobodyNamed) } }
          if !directory.note.isEmpty {
            HTMLElement("p", .class("note")) { directory.note }
          }
        }
        directory.map.map(membersMap)
        if hasNames {
          HTMLElement("div", .class("finding")) {
            filter(choices)
            search(directory)
          }
        }
      }
      if hasNames {
        HTMLElement("p", .class("result"), .id("directory-status"), HTMLAttribute("role", "status"))
        {
          shown(directory)
        }
      }
      results(directory)
      HTMLElement("p", .class("aside")) {
        HTMLElement(
          "a", .id("directory-data"),
          .href(addresses.membersData(query(choices, language: languageQuery)))
        ) { wording(.directoryData) }
      }
    }
  }

  /// The address's query for what is chosen.
  private func query(_ choices: MemberDirectory.Choices, language: String?) -> AddressQuery {
    AddressQuery(language: language, theme: choices.theme, workingLanguage: choices.language)
  }

  private func shown(_ directory: MemberDirectory) -> String {
    let count = directory.countries.reduce(0) { $0 + $1.members.count }
    return wording(
      .directoryShown,
      ["count": wording.integer(count), "total": wording.integer(directory.namedCount)])
  }

  private func membersMap(_ card: MapCard) -> HTMLElement {
    var query = query
    query.width = card.size.width
    return HTMLElement("figure") {
      picture(
        card, query, srcset: narrowSrcset(card, card.size, query),
        sizes: "(min-width: 68rem) 66vw, 94vw")
      HTMLElement("figcaption") {
        HTMLElement("a", .href(addresses.map(card.id, self.query))) { card.title }
      }
    }
  }

  // MARK: The list

  /// What the script takes from another page of the directory.
  private func results(_ directory: MemberDirectory) -> HTMLElement {
    let choices = directory.choices
    let isListed = directory.countries.contains { !$0.members.isEmpty }
    return HTMLElement("div", .id("directory"), .class("directory")) {
      if choices.theme != nil, choices.language != nil {
        HTMLElement("p", .class("aside")) { wording(.directoryBothNote) }
      } else if directory.countries.contains(where: { chosen($0, choices) != nil }) {
        HTMLElement("p", .class("aside")) { wording(.directoryChosenNote) }
      }
      if choices.isChosen, !isListed { HTMLElement("p") { wording(.directoryNobodyFits) } }
      for region in directory.regions {
        HTMLElement(
          "section", .class("region"), HTMLAttribute("aria-labelledby", "region-\(region.id)")
        ) {
          HTMLElement("h2", .id("region-\(region.id)")) { region.name }
          HTMLElement("div", .class("countries")) {
            for country in region.countries {
              self.country(country, choices, isAlone: directory.namedCount == 0)
            }
          }
        }
      }
    }
  }

  /// - Parameter isAlone: nobody is named in the whole directory, which has been said.
  private func country(
    _ country: MemberDirectory.Country, _ choices: MemberDirectory.Choices, isAlone: Bool
  ) -> HTMLElement {
    let chosen = chosen(country, choices)
    return HTMLElement("section", .class("country"), .data("country", country.code)) {
      HTMLElement("h3") {
        HTMLElement("bdi") { country.name }
        if let count = text(of: country.count) {
          " "
          HTMLElement("span", .class("count")) { count }
        }
      }
      if let chosen { HTMLElement("p", .class("aside chosen")) { chosen } }
      if country.members.isEmpty {
        if !choices.isChosen, !isAlone, country.count != .withheld {
          HTMLElement("p", .class("aside")) { wording(.directoryNoneNamed) }
        }
      } else {
        HTMLElement("ul") {
          for member in country.members { self.member(member) }
        }
      }
    }
  }

  private func member(_ member: MemberDirectory.Member) -> HTMLElement {
    let facts = facts(member)
    return HTMLElement("li") {
      if let address = member.webAddress.flatMap({ WebAddress($0) }) {
        HTMLElement(
          "a", .href(address.text), .rel("noopener noreferrer nofollow")
        ) { HTMLElement("bdi") { member.name } }
      } else {
        HTMLElement("bdi") { member.name }
      }
      if let unit = member.unit {
        " "
        HTMLElement("span", .class("unit")) { unit }
      }
      if !facts.isEmpty {
        HTMLElement("p", .class("about")) {
          for (position, fact) in facts.enumerated() {
            if position > 0 { " · " }
            HTMLElement("bdi") { fact }
          }
        }
      }
    }
  }

  /// What a member is, its languages and its themes, for people.
  private func facts(_ member: MemberDirectory.Member) -> [String] {
    var facts: [String] = []
    if let kind = member.kind { facts.append(wording.sentenceStart(kind.label)) }
    if !member.languages.isEmpty {
      facts.append(
        wording.labelled(
          wording(.pageLanguages), wording.list(member.languages.map(\.label))))
    }
    if !member.themes.isEmpty {
      facts.append(
        wording.labelled(wording(.directoryThemes), wording.clauses(member.themes.map(\.label))))
    }
    return facts
  }

  /// How many members of a country are of the one thing that is chosen; nil where nothing is, or
  /// nothing is published of it.
  private func chosen(
    _ country: MemberDirectory.Country, _ choices: MemberDirectory.Choices
  ) -> String? {
    let counts: MemberDirectory.WordCount? =
      switch (choices.theme, choices.language) {
      case (let theme?, nil): country.themes.first { $0.word.value == theme }
      case (nil, let language?): country.languages.first { $0.word.value == language }
      default: nil
      }
    return switch counts?.count {
    case .exact(let count): wording(.directoryChosenCount, ["count": wording.integer(count)])
    case .withheld: wording(.directoryChosenHeldBack)
    case .unstated, nil: nil
    }
  }

  private func text(of count: MemberDirectory.Count) -> String? {
    switch count {
    case .exact(let count): wording(.directoryCount, count: count)
    case .withheld: wording(.numberSuppressed)
    case .unstated: nil
    }
  }
}
