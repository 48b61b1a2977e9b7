import MapPipeline
import MapServices
import WebPages

extension AnswerDesk {
  /// The directory as a page, with the first published map that shows members.
  func members(_ request: MatchedRequest) throws(Problem) -> Reply {
    let choice = try choice(request)
    let (edition, day) = (edition, memberDay)
    let language = try language(request)
    let map = edition.publication.maps.first(where: edition.showsMembers)
    return page(
      "members" + Self.choices(name(of: choice, language)), language, hasMembers: true
    ) { publisher, bench throws(PipelineError) in
      var directory = try MemberPublisher(edition, publisher.wording, today: day)
        .directory(choice)
      if let map {
        directory.map = try publisher.broadCard(
          MapRequest(
            map: map, language: language, size: .picture(width: 1200, height: 800, scale: 1),
            purpose: .web, today: day), bench)
      }
      return publisher.pages.members(directory)
    }
  }

  /// The directory for programs.
  func membersData(_ request: MatchedRequest) throws(Problem) -> Reply {
    let choice = try choice(request)
    let (edition, settings, day) = (edition, settings, memberDay)
    let language = try language(request)
    var plan = Plan(
      "members.json" + Self.choices(name(of: choice, language)),
      mediaType: FileFormat.json.mediaType, hasMembers: true, policy: .revalidated
    ) { _ throws(PipelineError) in
      let publisher = SitePublisher(edition, settings, language: language)
      let directory = try MemberPublisher(edition, publisher.wording, today: day)
        .directory(choice)
      return Array(MemberDocument(directory, language: publisher.wording.tag.text).json.utf8)
    }
    plan.isText = true
    plan.fields = [HTTPResponse.anyOrigin]
    return .planned(plan)
  }

  private func name(of choice: MemberChoice, _ language: String?) -> [(String, String?)] {
    [
      ("language", language), ("theme", choice.theme), ("working-language", choice.language),
      membersPart,
    ]
  }

  /// What the request chooses by. Errors: no directory is published, or it may no longer be shown
  /// and nothing be told of its words; a word that it does not have.
  private func choice(_ request: MatchedRequest) throws(Problem) -> MemberChoice {
    guard edition.publication.hasMembers else {
      throw Problem(status: 404, "this site publishes no directory of members")
    }
    let theme = request.values.text(Parameter.theme.name)
    let language = request.values.text(Parameter.workingLanguage.name)
    guard theme != nil || language != nil else { return MemberChoice() }
    guard !edition.isPastMembers(today) else { throw Problem.membersExpired }
    let words = edition.memberWords
    return MemberChoice(
      theme: try known(theme, among: words.themes, of: .theme) { $0 == $1 },
      language: try known(language, among: words.languages, of: .workingLanguage) {
        $0.lowercased() == $1.lowercased()
      })
  }

  /// The word as the directory has it. Errors: it has none like it.
  private func known(
    _ text: String?, among words: [String], of parameter: Parameter,
    _ isSame: (String, String) -> Bool
  ) throws(Problem) -> String? {
    guard let text else { return nil }
    if let word = words.first(where: { isSame($0, text) }) { return word }
    throw .unknownChoice(text, of: parameter, among: words)
  }
}
