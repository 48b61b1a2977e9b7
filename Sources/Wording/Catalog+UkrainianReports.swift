extension Catalog {
  /// What Ukrainian reports and descriptions say besides the words of a map sheet.
  static let ukrainianReports: [Phrase: Message] = [
    .noteLapsedSuccessor: "строк дії минув, готується наступний",
    .noteEndsOn: "до {date}",
    .noteDateInferred: "дату виведено",
    .noteNotBefore: "не раніше {date}",
    .noteNotAfter: "не пізніше {date}",
    .noteAdoptionNotSeen: "ухвалення не підтверджено",
    .noteAuthorities: .plural(
      [.one: "{count} орган", .few: "{count} органи", .many: "{count} органів"],
      other: "{count} органу"),
    .noteSourcesDisagree: "Джерела розходяться",
    .noteOtherClaims: "Інші твердження",

    .milestonePlanned: "заплановано",
    .milestoneWorkshop: "семінар",
    .milestoneCommittee: "комітет",
    .milestoneGuideline: "настанова",
    .milestoneDrafted: "розроблено",
    .milestoneValidated: "погоджено",
    .milestoneAdopted: "ухвалено",
    .milestoneLaunched: "започатковано",
    .milestoneBudgeted: "внесено до бюджету",
    .milestoneImplementing: "виконується",
    .milestoneMonitored: "моніторинг",
    .milestoneEvaluated: "оцінено",
    .milestoneRenewed: "поновлено",
    .milestoneExpired: "строк дії минув",
    .milestoneWithdrawn: "скасовано",
    .milestoneOutcome: "результат",
    .milestoneDated: "{milestone}, {date}",

    .describeExtent: .plural(
      [
        .one: "На карті показано {count} одиницю ({place}).",
        .few: "На карті показано {count} одиниці ({place}).",
        .many: "На карті показано {count} одиниць ({place}).",
      ], other: "На карті показано {count} одиниці ({place})."),
    .describeInForce: .plural(
      [
        .one: "{count} одиниця з {total} має чинний план",
        .few: "{count} одиниці з {total} мають чинний план",
        .many: "{count} одиниць з {total} мають чинний план",
      ], other: "{count} одиниці з {total} має чинний план"),
    .describeDrafted: .plural(
      [
        .one: "{count} розробила план", .few: "{count} розробили план",
        .many: "{count} розробили план",
      ], other: "{count} розробили план"),
    .describePreparing: .plural(
      [.one: "{count} готує план", .few: "{count} готують план", .many: "{count} готують план"],
      other: "{count} готують план"),
    .describeLapsed: .plural(
      [
        .one: "у {count} строк дії плану минув", .few: "у {count} строк дії плану минув",
        .many: "у {count} строк дії плану минув",
      ], other: "у {count} строк дії плану минув"),
    .describeNoKnownActivity: .plural(
      [
        .one: "у {count} діяльність невідома", .few: "у {count} діяльність невідома",
        .many: "у {count} діяльність невідома",
      ], other: "у {count} діяльність невідома"),
    .describeNoData: .plural(
      [
        .one: "для {count} немає даних", .few: "для {count} немає даних",
        .many: "для {count} немає даних",
      ], other: "для {count} немає даних"),
    .describeSentence: "{text}.",
    .clauses: "{first}; {second}",

    .reportWorld: "Світ",
    .reportCountryProfiles: "Профілі країн",
    .reportPlansOverTime: "Країни з національним планом дій із плином часу",
    .reportCountriesAxis: "Кількість країн",
    .reportJoinQuality: "Якість зіставлення й даних",
    .reportDataQuality: "Якість даних",
    .reportContinued: "(продовження)",
    .calloutNote: "Примітка",
    .calloutTip: "Порада",
    .calloutImportant: "Важливо",
    .calloutWarning: "Попередження",
    .calloutCaution: "Увага",
    .reportTableOfUnits: "Таблиця одиниць",
    .reportMoreWithoutData: .plural(
      [
        .one: "ще {count} одиниця без даних", .few: "ще {count} одиниці без даних",
        .many: "ще {count} одиниць без даних",
      ], other: "ще {count} одиниці без даних"),
    .reportSourceCount: .plural(
      [.one: "{count} джерело", .few: "{count} джерела", .many: "{count} джерел"],
      other: "{count} джерела"),
    .reportNationalPlan: "Національний план дій",
    .reportNationalPlans: "Національні плани дій",
    .labelled: "{label}: {text}",
    .figureOf: "{count} з {total}",
    .figureCountriesSaid: .plural(
      [
        .one: "країна, за повідомленнями, має національний план ({date})",
        .few: "країни, за повідомленнями, мають національний план ({date})",
        .many: "країн, за повідомленнями, мають національний план ({date})",
      ], other: "країни, за повідомленнями, мають національний план ({date})"),
    .figureCountriesDated: .plural(
      [
        .one: "країна, національний план якої має тут датоване джерело",
        .few: "країни, національний план яких має тут датоване джерело",
        .many: "країн, національний план яких має тут датоване джерело",
      ], other: "країни, національний план яких має тут датоване джерело"),
    .figureCountriesInForce: "з них мали чинний національний план на {date}",
    .figureUnitsInForce: "одиниць із чинним планом",
    .figureUnitsLapsed: .plural(
      [
        .one: "одиниця, строк дії плану якої минув",
        .few: "одиниці, строк дії плану яких минув",
        .many: "одиниць, строк дії плану яких минув",
      ], other: "одиниці, строк дії плану яких минув"),
    .figureUnitsCovered: .plural(
      [
        .one: "одиниця, охоплена планом вищого рівня",
        .few: "одиниці, охоплені планом вищого рівня",
        .many: "одиниць, охоплених планом вищого рівня",
      ], other: "одиниці, охопленої планом вищого рівня"),
    .figurePlansBelow: .plural(
      [
        .one: "чинний план у меншій одиниці", .few: "чинні плани в менших одиницях",
        .many: "чинних планів у менших одиницях",
      ], other: "чинного плану в менших одиницях"),
    .chartSummary: "Кількість країн: від {first} ({start}) до {last} ({end}).",
    .chartYearOnly:
      "Порожній кружок позначає кількість, для якої відомий лише рік ({dates}); лінія через нього охоплює час, коли її визначено.",
    .joinSentence:
      "Рядків у таблиці: {rows}; зіставлено: {matched}, не зіставлено: {unmatched}, поза вибором: {outside}. Рядок мають {with} з {units} одиниць.",
    .joinTotalRow: "підсумок інших рядків, а не одиниця",
    .joinNameless: "у рядку немає ні назви, ні коду",
    .joinNoCode: "у рядку немає коду",
    .joinUnknownCode: "жодна одиниця не має коду {code}",
    .joinUnknownName: "жодна одиниця не має цієї назви",
    .joinUnknownNameInParent: "жодна одиниця не має цієї назви: {place}",
    .joinAmbiguous: .plural(
      [
        .one: "цю назву має {count} одиниця", .few: "цю назву мають {count} одиниці",
        .many: "цю назву мають {count} одиниць",
      ], other: "цю назву має {count} одиниці"),
    .joinUnstatedUnitType: "проєкт не зазначає, як одиниці типу «{type}» співвідносяться з межами",
    .joinParentless: "рядок не називає вищої одиниці, до якої його можна зарахувати",
    .joinUnknownParent: "жодна одиниця не зветься {place}, як вища одиниця рядка",
    .joinUnknownRegion: "жоден регіон над одиницями не має цієї назви",
    .joinOtherCodeSystem: "його код із системи {own}, а коди меж із системи {boundaries}",
    .joinUnstatedSystem: "незазначена система",
    .joinWrongEncoding: "назву прочитано в хибному кодуванні",
    .joinSuggestions: "можливо, {names}",
    .findingCorrected: .plural(
      [
        .one: "{count} одиницю об’єднано з кількох об’єктів за виправленнями",
        .few: "{count} одиниці об’єднано з кількох об’єктів за виправленнями",
        .many: "{count} одиниць об’єднано з кількох об’єктів за виправленнями",
      ], other: "{count} одиниці об’єднано з кількох об’єктів за виправленнями"),
    .findingMerged: .plural(
      [
        .one: "{count} одиницю об’єднано з кількох об’єктів з однаковим кодом",
        .few: "{count} одиниці об’єднано з кількох об’єктів з однаковим кодом",
        .many: "{count} одиниць об’єднано з кількох об’єктів з однаковим кодом",
      ], other: "{count} одиниці об’єднано з кількох об’єктів з однаковим кодом"),
    .findingEmpty: .plural(
      [
        .one: "{count} об’єкт без придатного полігона пропущено",
        .few: "{count} об’єкти без придатного полігона пропущено",
        .many: "{count} об’єктів без придатного полігона пропущено",
      ], other: "{count} об’єкта без придатного полігона пропущено"),
    .findingRepaired: .plural(
      [
        .one: "{count} одиниця мала недійсну форму, її виправлено",
        .few: "{count} одиниці мали недійсну форму, її виправлено",
        .many: "{count} одиниць мали недійсну форму, її виправлено",
      ], other: "{count} одиниці мали недійсну форму, її виправлено"),
    .findingUnclosed: .plural(
      [
        .one: "{count} одиниця мала незамкнені кільця, їх замкнено",
        .few: "{count} одиниці мали незамкнені кільця, їх замкнено",
        .many: "{count} одиниць мали незамкнені кільця, їх замкнено",
      ], other: "{count} одиниці мали незамкнені кільця, їх замкнено"),
    .findingDropped: .plural(
      [
        .one: "{count} одиниця мала кільця, що нічого не оточують, їх пропущено",
        .few: "{count} одиниці мали кільця, що нічого не оточують, їх пропущено",
        .many: "{count} одиниць мали кільця, що нічого не оточують, їх пропущено",
      ], other: "{count} одиниці мали кільця, що нічого не оточують, їх пропущено"),
    .findingGap: .plural(
      [
        .one: "{count} замкнений проміжок між одиницями, не більший за 1\u{A0}км²",
        .few: "{count} замкнені проміжки між одиницями, не більші за 1\u{A0}км²",
        .many: "{count} замкнених проміжків між одиницями, не більших за 1\u{A0}км²",
      ], other: "{count} замкненого проміжку між одиницями, не більшого за 1\u{A0}км²"),
    .findingOverlap: .plural(
      [
        .one: "{count} пара одиниць охоплює ту саму місцевість",
        .few: "{count} пари одиниць охоплюють ту саму місцевість",
        .many: "{count} пар одиниць охоплюють ту саму місцевість",
      ], other: "{count} пари одиниць охоплюють ту саму місцевість"),
    .reportMethodStatus:
      "Жодного статусу в цьому звіті не вписано вручну. Його виведено з датованих етапів із джерелами: хто який план ухвалив, започаткував, профінансував чи поновив і коли. План враховано від останнього дня, коли це могло статися, до кінця його строку або доки його не замінить пізніший план.",
    .reportMethodMissing:
      "Де нічого не показано, там нічого не оцінювали: «немає даних» не означає, що нічого не роблять. План, строк дії якого минув, так і показано, а те, про що джерело оголосило до події, вважається лише підготовкою.",
    .reportMethodDisagreement:
      "Джерела розходяться. Кожне твердження збережено; вирішує точніше, а інші названо в примітках до кожної країни.",
  ]
}
