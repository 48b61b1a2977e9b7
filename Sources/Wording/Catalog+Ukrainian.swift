extension Catalog {
  /// The Ukrainian messages of the map sheet; what a report says besides is not translated yet.
  static let ukrainian = Catalog(
    language: "uk",
    messages: [
      .statusNoData: "немає даних",
      .statusNoKnownActivity: "діяльність невідома",
      .statusNotApplicable: "не застосовується або спірне",
      .statusPreparing: "готується",
      .statusDrafted: "розроблено",
      .statusInForce: "чинний",
      .statusInForceSupported: "чинний, фінансується або відстежується",
      .statusLapsed: "строк дії минув",

      .noteNoEndKnown: "дата завершення невідома",
      .noteUndated: "без дати",
      .noteAnnounced: "оголошено",
      .noteMayHaveHappened: "могло відбутися",
      .noteBegins: "початок: {date}",
      .noteCoveredBy: "охоплено планом: {place}",
      .markBelowInForce: "чинні плани в менших одиницях",
      .markBelowPreparing: "плани розроблені або готуються в менших одиницях",

      .headUnit: "Одиниця",
      .headCode: "Код",
      .headValue: "Значення",
      .headStatus: "Статус",
      .headSince: "Від",
      .headUntil: "До",
      .headDate: "Дата",
      .headNumber: "Кількість",
      .headSource: "Джерело",
      .headNote: "Примітка",
      .headMembers: "Члени",

      .statusAsOf: "Стан на {date}",
      .dataAsOf: "Дані на {date}",
      .membersAsOf: "Члени станом на {date}",
      .createdOn: "Створено {date}",
      .sourceLine: "Джерело: {sources}",
      .sourcesLine: "Джерела: {sources}",
      .sourcesAndOthers: "{sources} та інші (усього {count})",
      .boundariesLine: "Межі: {edition}",
      .kilometers: "{number}\u{A0}км",
      .meters: "{number} м",
      .members: "Члени",
      .membersNone: "немає оприлюднених членів",
      .membersSome: "з членами",
      .valueSuppressed: "не показано, щоб захистити членів",
      .namesWithoutRoom: .plural(
        [
          .one: "{count} назва не вмістилася на цій карті; у її таблиці є всі одиниці.",
          .few: "{count} назви не вмістилися на цій карті; у її таблиці є всі одиниці.",
          .many: "{count} назв не вмістилося на цій карті; у її таблиці є всі одиниці.",
        ], other: "{count} назви не вмістилося на цій карті; у її таблиці є всі одиниці."),
      .lineDisputed: "спірна межа",
      .lineUndetermined: "невизначена межа",
      .lineArmistice: "лінія перемир’я",

      .legendUnder: "менше ніж {number}",
      .legendAndMore: "{number} і більше",
      .legendBetween: "{lower}–{upper}",
      .legendFromTo: "від {lower} до {upper}",

      .describeShown: .plural(
        [
          .one: "{total} у {count} показаній одиниці", .few: "{total} у {count} показаних одиницях",
          .many: "{total} у {count} показаних одиницях",
        ], other: "{total} у {count} показаної одиниці"),
      .describeHeldBack: .plural(
        [
          .one: "{count} одиницю не показано", .few: "{count} одиниці не показано",
          .many: "{count} одиниць не показано",
        ], other: "{count} одиниці не показано"),

      .reportContents: "Зміст",
      .reportSummary: "Підсумок",
      .reportSources: "Джерела",
    ])
}
