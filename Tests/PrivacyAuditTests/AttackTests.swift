import Localization
import PrivacyAudit
import Testing

/// Each attack against material that leaks in its way and no other, and against the same without the
/// leak. The numbers are worked out by hand, with a minimum count of five.
@Suite("Attacks on what is published")
struct AttackTests {
  private typealias Sample = SampleMaterial

  /// Which attacks find something.
  private func found(_ material: PublishedMaterial) -> Set<Attack> {
    Set(AttackSeries().results(on: material).flatMap(\.findings).map(\.attack))
  }

  private func tried(_ attack: Attack, _ material: PublishedMaterial) -> Int {
    AttackSeries().results(on: material).first { $0.attack == attack }?.tried ?? 0
  }

  // MARK: Totals less siblings

  @Test("A province that is the country less the others is computed")
  func oneHidden() {
    let material = Sample.material([Sample.members(country: 23, provinces: [10, 10, nil])])
    #expect(found(material) == [.totalsMinusSiblings])
  }

  @Test("Two hidden provinces that share too little are narrowed: 2 and 2 can each be 1, 2 or 3")
  func twoHidden() {
    let material = Sample.material([Sample.members(country: 14, provinces: [10, nil, nil])])
    #expect(found(material) == [.totalsMinusSiblings])
  }

  @Test("Two hidden provinces that share seventeen tell nothing")
  func enoughSlack() {
    let material = Sample.material([Sample.members(country: 27, provinces: [10, nil, nil])])
    #expect(found(material).isEmpty)
    #expect(tried(.totalsMinusSiblings, material) == 2)
  }

  @Test("Two members who are in none of the provinces are the difference")
  func remainder() {
    let material = Sample.material([Sample.members(country: 32, provinces: [10, 10, 10])])
    #expect(found(material) == [.totalsMinusSiblings])
  }

  @Test("A province that is shown inside a hidden country bounds it")
  func shownInHidden() {
    let material = Sample.material([Sample.members(country: nil, provinces: [7, nil, nil])])
    #expect(found(material) == [.totalsMinusSiblings])
  }

  @Test("Members who are all known by name leave nobody to protect")
  func named() {
    let places = ["One", "Two"].map {
      PublishedPlace(
        name: $0, unitCode: "AAA-3", unitName: "Third",
        point: .init(longitude: 1, latitude: 1))
    }
    let members = Sample.members(country: 22, provinces: [10, 10, nil], places: places)
    #expect(found(Sample.material([members])).isEmpty)
  }

  @Test("A sum in words that counts hidden units too gives them away")
  func statedSum() {
    let members = Sample.members(country: nil, provinces: [10, 12, nil])
    let table = "unit,code,members\nOne,AAA-1,10\nTwo,AAA-2,12\nThree,AAA-3,not shown\n"
    func material(_ words: String) -> PublishedMaterial {
      PublishedMaterial(
        publications: [members], tree: UnitTree(),
        files: [Sample.file("m.csv", table), Sample.file("m.txt", words)], minimumCount: 5)
    }
    #expect(found(material("Members: 24.")) == [.totalsMinusSiblings])
    #expect(found(material("Members: 22 in the 2 units shown.")).isEmpty)
  }

  @Test("A rate in the words of a map of rates is no sum")
  func statedRate() {
    let table = "unit,code,members,rate\nOne,AAA-1,10,24\nTwo,AAA-2,12,9\nThree,AAA-3,not shown,\n"
    let material = PublishedMaterial(
      publications: [Sample.members(country: nil, provinces: [10, 12, nil])], tree: UnitTree(),
      files: [Sample.file("m.csv", table), Sample.file("m.txt", "24 and more: 1.")],
      minimumCount: 5)
    #expect(found(material).isEmpty)
  }

  private func places(_ count: Int, in unit: String) -> [PublishedPlace] {
    (0..<count).map {
      PublishedPlace(
        name: "Name \($0)", unitCode: unit, unitName: unit, point: .init(longitude: 1, latitude: 1))
    }
  }

  @Test("A member who is counted with others who are all named", arguments: [1, 4])
  func allOthersNamed(_ unnamed: Int) {
    let material = Sample.material([
      Sample.members(
        country: 40, provinces: [20, 20, 0], places: places(20 - unnamed, in: "AAA-1"))
    ])
    let findings = Sample.result(.totalsMinusSiblings, material)?.findings ?? []
    #expect(findings.map(\.place) == ["AAA-1"])
    #expect(findings.map(\.words) == ["less those who are named leaves fewer than 5"])
    #expect(found(material) == [.totalsMinusSiblings])
  }

  @Test("Five who are not named, or none, tell of nobody", arguments: [0, 5])
  func enoughUnnamed(_ unnamed: Int) {
    let material = Sample.material([
      Sample.members(
        country: 40, provinces: [20, 20, 0], places: places(20 - unnamed, in: "AAA-1"))
    ])
    #expect(found(material).isEmpty)
  }

  @Test("A theme of seven members of whom five are named")
  func namedOfTheme() {
    let members = Sample.members(
      country: 20, provinces: [nil, nil, nil], breakdowns: breakdown(["youth": 7]))
    func material(named: Int) -> PublishedMaterial {
      var material = Sample.material([members])
      var view = CountView()
      view.add(UnitTree.Unit("countries", "AAA"), count: 7, named: named)
      material.current.words = [.web: [.init(.theme, "youth"): view]]
      return material
    }
    #expect(found(material(named: 5)) == [.totalsMinusSiblings])
    #expect(found(material(named: 2)).isEmpty)
  }

  // MARK: Two dates

  private func earlier(_ members: PublishedMembers) -> [KnownEdition] {
    [KnownEdition(name: "2025", views: [.web: CountView(members)])]
  }

  @Test("One more member than in an earlier edition is one member", arguments: [1, -1, 4, -4])
  func oneJoined(_ change: Int) {
    let material = Sample.material(
      [Sample.members(country: 20, provinces: [nil, nil, nil])],
      earlier: earlier(Sample.members(country: 20 - change, provinces: [nil, nil, nil])))
    #expect(found(material) == [.twoDates])
  }

  @Test("The same number, or a group of five, tells of nobody", arguments: [0, 5, -7])
  func groupJoined(_ change: Int) {
    let material = Sample.material(
      [Sample.members(country: 20, provinces: [nil, nil, nil])],
      earlier: earlier(Sample.members(country: 20 - change, provinces: [nil, nil, nil])))
    #expect(found(material).isEmpty)
    #expect(tried(.twoDates, material) > 0)
  }

  @Test("What is left of the country without a province shown twice changed by one")
  func leftOver() {
    // Five more in the country and six more in a province: one less in the rest.
    let material = Sample.material(
      [Sample.members(country: 35, provinces: [16, nil, nil])],
      earlier: earlier(Sample.members(country: 30, provinces: [10, nil, nil])))
    #expect(found(material) == [.twoDates])
  }

  @Test("A member who is named now and was counted before is no secret, the others are")
  func namedSince() {
    let place = PublishedPlace(
      name: "One", unitCode: "AAA", unitName: "A", point: .init(longitude: 1, latitude: 1))
    let material = Sample.material(
      [Sample.members(country: 20, provinces: [nil, nil, nil], places: [place])],
      earlier: earlier(Sample.members(country: 20, provinces: [nil, nil, nil])))
    #expect(found(material) == [.twoDates])
  }

  /// Of twenty, then of `country`, so many have a theme.
  private func withTheme(_ before: Int?, _ after: Int?, country: Int = 20) -> PublishedMaterial {
    func edition(_ country: Int, _ count: Int?) -> PublishedMembers {
      Sample.members(
        country: country, provinces: [nil, nil, nil], breakdowns: breakdown(["youth": count]))
    }
    var view = CountView()
    view.add(UnitTree.Unit("countries", "AAA"), count: before, named: 0)
    var known = earlier(edition(20, before))
    known[0].words = [.web: [.init(.theme, "youth"): view]]
    return Sample.material([edition(country, after)], earlier: known)
  }

  @Test("One more member with a theme than in an earlier edition is one member")
  func themeJoined() {
    #expect(found(withTheme(8, 9)) == [.twoDates])
    // Five more of them and six more of all: one more without the theme.
    #expect(found(withTheme(8, 13, country: 26)) == [.twoDates])
  }

  @Test("A theme with the same number, with five more, or held back in one edition tells nothing")
  func soundThemes() {
    for material in [
      withTheme(8, 8), withTheme(8, 13, country: 25), withTheme(nil, 8), withTheme(8, nil),
    ] {
      #expect(found(material).isEmpty)
      #expect(tried(.twoDates, material) > 0)
    }
  }

  // MARK: Filters and purposes

  private func breakdown(_ counts: [String: Int?]) -> [MemberBreakdown] {
    [
      MemberBreakdown(
        facet: .theme, boundaries: "countries",
        cells: counts.sorted { $0.key < $1.key }.map {
          MemberBreakdown.Cell(
            unitCode: "AAA", word: $0.key,
            value: $0.value.map { .count($0) } ?? .suppressed)
        })
    ]
  }

  @Test("A theme with two members, or one that all but two have", arguments: [2, 18])
  func smallTheme(_ count: Int) {
    let members = Sample.members(
      country: 20, provinces: [nil, nil, nil], breakdowns: breakdown(["youth": count]))
    #expect(found(Sample.material([members])) == [.filterCombinations])
  }

  @Test("A theme that half of them have, one that all have, one that is held back")
  func soundTheme() {
    let members = Sample.members(
      country: 20, provinces: [nil, nil, nil],
      breakdowns: breakdown(["media": nil, "peace": 20, "youth": 10]))
    let material = Sample.material([members])
    #expect(found(material).isEmpty)
    #expect(tried(.filterCombinations, material) == 2)
  }

  @Test("A choice in the directory that counts what is not published")
  func choice() {
    let members = Sample.members(
      country: 20, provinces: [nil, nil, nil], breakdowns: breakdown(["youth": 10]))
    func answer(_ count: Int) -> PublishedMaterial {
      let text = """
        {"countries": [{"code": "AAA", "members_count": \(count),
        "members": []}]}
        """
      return Sample.material([members], files: [Sample.file("m.json", text, kind: .page)])
    }
    let hidden = """
      {"countries": [{"code": "AAA", "members_count": 20, "members": [],
      "themes": [{"word": "media", "members_count": 10}]}]}
      """
    let material = Sample.material([members], files: [Sample.file("m.json", hidden, kind: .page)])
    #expect(found(material) == [.filterCombinations])
    #expect(found(answer(7)) == [.filterCombinations])
    #expect(found(answer(10)).isEmpty)
    #expect(found(answer(20)).isEmpty)
  }

  @Test("A directory that cannot be read is a finding, as what it tells is not known")
  func unreadableDirectory() {
    for text in ["{\"countries\": [", "[]", "{\"countries\": [{\"members\": [7]}]}"] {
      let files = [Sample.file("members.json", text, kind: .page)]
      #expect(found(withFiles(files)).contains(.orderAndIdentifiers), "\(text)")
    }
    for text in ["", "{\"countries\": [{\"members_count\": \"many\"}]}"] {
      let files = [Sample.file("members.json", text, kind: .page)]
      #expect(found(withFiles(files)).contains(.filterCombinations), "\(text)")
    }
  }

  @Test("A theme that is counted where the country is not")
  func themeOfHidden() {
    let members = Sample.members(
      country: nil, provinces: [nil, nil, nil], breakdowns: breakdown(["youth": 10]))
    #expect(found(Sample.material([members])) == [.filterCombinations])
  }

  @Test("One member in print who is not on the web")
  func purposes() {
    let material = Sample.material([
      Sample.members(.print, country: 20, provinces: [nil, nil, nil]),
      Sample.members(.web, country: 19, provinces: [nil, nil, nil]),
    ])
    #expect(found(material) == [.filterCombinations])
  }

  // MARK: Files

  private let sound = Sample.members(country: 40, provinces: [20, nil, nil])

  private func withFiles(_ files: [PublishedFile]) -> PublishedMaterial {
    Sample.material([sound], files: files)
  }

  @Test("A legend that goes up to fifty where the largest count shown is twenty")
  func legend() {
    let symbols = [("AAA-1", "One: 20"), ("AAA-2", "Two: not shown")]
    #expect(
      found(withFiles([Sample.file("m.svg", Sample.svg(symbols, legend: [50, 20]))]))
        == [.legendMaxima])
    #expect(
      found(withFiles([Sample.file("m.svg", Sample.svg(symbols, legend: [20, 5]))])).isEmpty)
    let hidden = [("AAA-1", "One: not shown"), ("AAA-2", "Two: not shown")]
    #expect(found(withFiles([Sample.file("m.svg", Sample.svg(hidden, legend: [1]))])).isEmpty)
    #expect(
      found(withFiles([Sample.file("m.svg", Sample.svg(hidden, legend: [2]))])) == [.legendMaxima])
  }

  @Test(
    "A count of one, however it is written",
    arguments: [
      Sample.file("m.svg", Sample.svg([("AAA-1", "One: 1")])),
      Sample.file("m.svg", Sample.svg([("AAA-1", "واحد: ٣")])),
      Sample.file("m.csv", "unit,code,members\n\"One, the first\",AAA-1,1\n"),
      Sample.file("m.json", "{ \"rows\": [{ \"members\" : \"1\"\n }] }"),
      Sample.file(
        "d.json", #"{"countries":[{"members_count":2,"members":[]}]}"#, kind: .page),
      Sample.file(
        "d.html", "<h2>A <span class=\"count\">3 members</span></h2>", kind: .page),
      Sample.file("m.html", "<tr><td>One</td><td class=\"number\">1</td></tr>"),
    ])
  func smallLabels(_ file: PublishedFile) {
    #expect(found(withFiles([file])) == [.smallLabels])
  }

  @Test("A code with a number in it, a count that may be shown and an empty cell are sound")
  func soundLabels() {
    let cells = ["<td>AAA-1</td>", "<td class=\"number\">12</td>", "<td></td>", "<td>0</td>"]
    #expect(found(withFiles([Sample.file("m.html", cells.joined())])).isEmpty)
  }

  @Test("A frame or an outline that moves when one member differs")
  func extents() {
    let symbols = [("AAA-1", "One: 20")]
    let file = Sample.file("m.svg", Sample.svg(symbols))
    for changed in [
      Sample.svg(symbols, viewBox: "0 0 99 50"), Sample.svg(symbols, outline: "M1 1l3 0 0 2z"),
    ] {
      let variant = Sample.file("v.svg", changed, variant: 1)
      #expect(found(withFiles([file, variant])) == [.fittedExtents])
    }
    let other = Sample.file(
      "v.svg", Sample.svg([("AAA-1", "One: 25")], offset: 1), variant: 1)
    #expect(found(withFiles([file, other])).isEmpty)
    #expect(tried(.fittedExtents, withFiles([file, other])) == 1)
  }

  @Test(
    "A message with a number of members",
    arguments: ["warning: 3 rows are withheld", "the map hides 1 member (in AAA)"])
  func errorTexts(_ text: String) {
    #expect(found(withFiles([Sample.file("log.txt", text, kind: .message)])) == [.errorTexts])
  }

  @Test("A message that names a row or a large number is sound")
  func soundMessage() {
    let text = "members.csv, row 3: warning: member X lies outside its country; 600 members"
    #expect(found(withFiles([Sample.file("log.txt", text, kind: .message)])).isEmpty)
  }

  private func directory(_ members: String) -> PublishedFile {
    Sample.file(
      "members.json", "{\"language\": \"en\", \"countries\": [{\"members\": [\(members)]}]}",
      kind: .page)
  }

  @Test("Names in the order of a table, or with its rows")
  func order() {
    #expect(
      found(withFiles([directory(#"{"name": "Zeta"}, {"name": "Alpha"}"#)]))
        == [.orderAndIdentifiers])
    #expect(
      found(withFiles([directory(#"{"name": "Alpha", "id": "7"}, {"name": "Zeta", "id": "9"}"#)]))
        == [.orderAndIdentifiers])
  }

  @Test("Names in alphabetical order, also where the alphabet depends on the language")
  func soundOrder() {
    let names = ["Alpha", "Alpha Two", "Ñandú", "Zeta", "Ärna", "Öst"]
    let list = names.map { "{\"name\": \"\($0)\"}" }.joined(separator: ", ")
    #expect(found(withFiles([directory(list)])).isEmpty)
    #expect(tried(.orderAndIdentifiers, withFiles([directory(list)])) == 1)
  }

  @Test("A picture of before that shows one more, or what is hidden today")
  func keptPictures() {
    for words in ["One: 21", "Two: 7"] {
      let unit = words.hasPrefix("One") ? "AAA-1" : "AAA-2"
      let file = Sample.file("old.svg", Sample.svg([(unit, words)]), kind: .kept)
      #expect(found(withFiles([file])) == [.keptPictures])
    }
    var page = Sample.file("members.html", "<p>", kind: .page)
    page.isKeptOnDisk = true
    #expect(found(withFiles([page])) == [.keptPictures])
    page.hasMembers = false
    #expect(found(withFiles([page])).isEmpty)
    let same = Sample.file("old.svg", Sample.svg([("AAA-1", "One: 20")]), kind: .kept)
    #expect(found(withFiles([same])).isEmpty)
  }

  @Test("One language shows what another holds back")
  func languages() {
    let english = "unit,code,members\nOne,AAA-1,20\nTwo,AAA-2,not shown\nThree,AAA-3,none\n"
    func french(_ two: String) -> String {
      "unit,code,members\nUn,AAA-1,20\nDeux,AAA-2,\(two)\nTrois,AAA-3,aucun\n"
    }
    let files = [Sample.file("en.csv", english)]
    for leak in ["7", "aucun"] {
      let leaky = files + [Sample.file("fr.csv", french(leak), language: "fr")]
      #expect(found(withFiles(leaky)) == [.languages])
    }
    let same = files + [Sample.file("fr.csv", french("non affiché"), language: "fr")]
    #expect(found(withFiles(same)).isEmpty)
  }

  @Test("A larger picture shows more, or a symbol comes apart")
  func zoomLadder() {
    let small = Sample.file("s.svg", Sample.svg([("AAA-1", "One: 20")]), width: 320)
    let larger = Sample.file(
      "l.svg", Sample.svg([("AAA-1", "One: 20"), ("AAA-2", "Two: 9")]), width: 1200)
    #expect(found(withFiles([small, larger])) == [.zoomLadder])
    let apart = Sample.file(
      "a.svg", Sample.svg([("AAA-1", "One: 12"), ("AAA-1", "One: 8")]), width: 1200)
    #expect(found(withFiles([apart])) == [.zoomLadder])
    let same = Sample.file("l.svg", Sample.svg([("AAA-1", "One: 20")], offset: 5), width: 1200)
    #expect(found(withFiles([small, same])).isEmpty)
  }

  /// A map of named places: the same picture with its marks in the place of circles.
  private func named(_ marks: [(unit: String, words: String)], legend: [Int] = []) -> String {
    Sample.svg(marks, legend: legend)
      .replacing("\"symbols\"", with: "\"places\"").replacing("\"symbol-", with: "\"place-")
  }

  @Test("A larger picture names somebody more, or a mark with names comes apart")
  func zoomedNames() {
    let small = Sample.file("s.svg", named([("AAA-1", "One: Iris and Lily")]), width: 320)
    for marks in [
      [("AAA-1", "One: Iris and Lily"), ("AAA-2", "Two: Rose")],
      [("AAA-1", "One: Iris"), ("AAA-1", "One: Lily")],
    ] {
      let larger = Sample.file("l.svg", named(marks), width: 1200)
      #expect(found(withFiles([small, larger])) == [.zoomLadder])
    }
    // Those of the unit and those of the whole area are two marks.
    let both = [("AAA", "Land: Iris"), ("area-AAA", "Land: Lily")]
    #expect(found(withFiles([Sample.file("b.svg", named(both))])).isEmpty)
  }

  @Test("The number on a legend's sample of a mark with names is no count")
  func sampleOfMark() {
    let picture = named([("AAA-1", "One: Iris")], legend: [3])
    #expect(found(withFiles([Sample.file("m.svg", picture)])).isEmpty)
  }

  @Test("No finding tells the number that it is about")
  func discretion() {
    let material = Sample.material([Sample.members(country: 23, provinces: [10, 10, nil])])
    for finding in AttackSeries().results(on: material).flatMap(\.findings) {
      #expect(!finding.words.contains("3"))
    }
  }
}
