extension Catalog {
  /// The English messages.
  static let english = Catalog(
    language: "en",
    messages: [
      // Statuses of a unit.
      .statusNoData: "no data",
      .statusNoKnownActivity: "no known activity",
      .statusNotApplicable: "not applicable or disputed",
      .statusPreparing: "preparing",
      .statusDrafted: "drafted",
      .statusInForce: "in force",
      .statusInForceSupported: "in force, funded or monitored",
      .statusLapsed: "lapsed",

      // Notes beside a status.
      .noteLapsedSuccessor: "lapsed, successor in preparation",
      .noteNoEndKnown: "no end known",
      .noteEndsOn: "to {date}",
      .noteUndated: "undated",
      .noteDateInferred: "date inferred",
      .noteAnnounced: "announced",
      .noteMayHaveHappened: "may have happened",
      .noteBegins: "begins {date}",
      .noteNotBefore: "not before {date}",
      .noteNotAfter: "by {date}",
      .noteAdoptionNotSeen: "adoption not seen",
      .noteCoveredBy: "covered by the plan of {place}",
      .noteAuthorities: .plural(one: "{count} authority", other: "{count} authorities"),
      .markBelowInForce: "plans in force in smaller units",
      .markBelowPreparing: "plans drafted or in preparation in smaller units",
      .noteSourcesDisagree: "Sources disagree",
      .noteOtherClaims: "Other claims",
      .milestonePlanned: "planned",
      .milestoneWorkshop: "workshop",
      .milestoneCommittee: "committee",
      .milestoneGuideline: "guideline",
      .milestoneDrafted: "drafted",
      .milestoneValidated: "validated",
      .milestoneAdopted: "adopted",
      .milestoneLaunched: "launched",
      .milestoneBudgeted: "budgeted",
      .milestoneImplementing: "implementing",
      .milestoneMonitored: "monitored",
      .milestoneEvaluated: "evaluated",
      .milestoneRenewed: "renewed",
      .milestoneExpired: "expired",
      .milestoneWithdrawn: "withdrawn",
      .milestoneOutcome: "outcome",
      .milestoneDated: "{milestone} {date}",

      // Heads of table columns.
      .headUnit: "Unit",
      .headCode: "Code",
      .headStatus: "Status",
      .headSince: "Since",
      .headUntil: "Until",
      .headDate: "Date",
      .headNumber: "Number",
      .headValue: "Value",
      .headSource: "Source",
      .headNote: "Note",
      .headMembers: "Members",

      // Map furniture.
      .statusAsOf: "Status as of {date}",
      .dataAsOf: "Data as of {date}",
      .membersAsOf: "Members as of {date}",
      .createdOn: "Created {date}",
      .sourceLine: "Source: {sources}",
      .sourcesLine: "Sources: {sources}",
      .sourcesAndOthers: "{sources} and others ({count} in all)",
      .boundariesLine: "Boundaries: {edition}",
      .kilometers: "{number} km",
      .meters: "{number} m",
      .members: "Members",
      .membersNone: "no published members",
      .membersSome: "with members",
      .valueSuppressed: "not shown, to protect members",
      .namesWithoutRoom: .plural(
        one: "{count} name has no room on this map; its table lists every unit.",
        other: "{count} names have no room on this map; its table lists every unit."),
      .lineDisputed: "disputed boundary",
      .lineUndetermined: "undetermined boundary",
      .lineArmistice: "armistice line",

      // Ranges of legends.
      .legendUnder: "under {number}",
      .legendAndMore: "{number} and more",
      .legendBetween: "{lower}–{upper}",
      .legendFromTo: "{lower} to {upper}",
      .describeExtent: .plural(
        one: "The map shows {count} unit ({place}).",
        other: "The map shows {count} units ({place})."),
      .describeInForce: .plural(
        one: "{count} of {total} units has a plan in force",
        other: "{count} of {total} units have a plan in force"),
      .describeDrafted: .plural(one: "{count} has drafted one", other: "{count} have drafted one"),
      .describePreparing: .plural(
        one: "{count} is preparing one",
        other: "{count} are preparing one"),
      .describeLapsed: .plural(
        one: "in {count} the plan has lapsed",
        other: "in {count} the plan has lapsed"),
      .describeNoKnownActivity: .plural(
        one: "in {count} no activity is known",
        other: "in {count} no activity is known"),
      .describeNoData: .plural(
        one: "for {count} there are no data",
        other: "for {count} there are no data"),
      .describeShown: .plural(
        one: "{total} in the {count} unit shown",
        other: "{total} in the {count} units shown"),
      .describeHeldBack: .plural(
        one: "{count} unit is held back",
        other: "{count} units are held back"),
      .describeSentence: "{text}.",

      // Reports.
      .reportContents: "Contents",
      .reportSummary: "Summary",
      .reportWorld: "World",
      .reportCountryProfiles: "Country profiles",
      .reportPlansOverTime: "Countries with a national action plan over time",
      .reportCountriesAxis: "Number of countries",
      .reportJoinQuality: "Join and data quality",
      .reportDataQuality: "Data quality",
      .reportSources: "Sources",
      .reportNotes: "Notes",
      .reportContinued: "(continued)",
      .reportTableOfUnits: "Table of units",
      .reportMoreWithoutData: .plural(
        one: "{count} more unit without data",
        other: "{count} more units without data"),
      .reportSourceCount: .plural(one: "{count} source", other: "{count} sources"),
      .reportNationalPlan: "National action plan",
      .reportNationalPlans: "National action plans",
      .labelled: "{label}: {text}",
      .clauses: "{first}; {second}",
      .figureOf: "{count} of {total}",
      .figureCountriesSaid: "countries said to have a national plan ({date})",
      .figureCountriesDated: "countries whose national plan has a dated source here",
      .figureCountriesInForce: "of these with a national plan in force on {date}",
      .figureUnitsInForce: "units with a plan in force",
      .figureUnitsLapsed: "units whose plan has lapsed",
      .figureUnitsCovered: "units covered by a plan above them",
      .chartSummary: "From {first} countries ({start}) to {last} ({end}).",
      .chartYearOnly:
        "An open circle marks a count of which only the year is known ({dates}); the line through it spans the time in which it was made.",
      .joinSentence:
        "{rows} rows in the table: {matched} joined, {unmatched} not joined, {outside} outside the selection. {with} of {units} units have a row.",
      .joinTotalRow: "a total of other rows, not a unit",
      .joinNameless: "the row has no name and no code",
      .joinNoCode: "the row has no code",
      .joinUnknownCode: "no unit has the code {code}",
      .joinUnknownName: "no unit has this name",
      .joinUnknownNameInParent: "no unit in {place} has this name",
      .joinAmbiguous: .plural(
        one: "{count} unit has this name",
        other: "{count} units have this name"),
      .joinUnstatedUnitType:
        "the project does not say how units of the type “{type}” relate to the boundaries",
      .joinParentless: "the row names no parent on which it could be counted",
      .joinUnknownParent: "no unit is called {place}, as its parent is",
      .joinUnknownRegion: "no region above the units has this name",
      .joinOtherCodeSystem: "its code is of {own}, the boundaries’ codes are of {boundaries}",
      .joinUnstatedSystem: "a system that is not stated",
      .joinWrongEncoding: "the name was read with the wrong encoding",
      .joinSuggestions: "perhaps {names}",
      .findingCorrected: .plural(
        one: "{count} unit is merged from several features by corrections",
        other: "{count} units are merged from several features by corrections"),
      .findingMerged: .plural(
        one: "{count} unit is merged from several features with the same code",
        other: "{count} units are merged from several features with the same code"),
      .findingEmpty: .plural(
        one: "{count} feature without a usable polygon is left out",
        other: "{count} features without a usable polygon are left out"),
      .findingRepaired: .plural(
        one: "{count} unit had an invalid shape, which was repaired",
        other: "{count} units had an invalid shape, which was repaired"),
      .findingUnclosed: .plural(
        one: "{count} unit had rings that did not close; they were closed",
        other: "{count} units had rings that did not close; they were closed"),
      .findingDropped: .plural(
        one: "{count} unit had rings that enclose nothing; they are left out",
        other: "{count} units had rings that enclose nothing; they are left out"),
      .findingGap: .plural(
        one: "{count} enclosed gap of at most 1\u{A0}km² between units",
        other: "{count} enclosed gaps of at most 1\u{A0}km² between units"),
      .findingOverlap: .plural(
        one: "{count} pair of units covers the same ground",
        other: "{count} pairs of units cover the same ground"),
      .reportMethodStatus:
        "A status in this report is never typed in. It is derived from dated and sourced milestones: who adopted, launched, funded or renewed which plan, and when. A plan counts from the latest day on which that can have happened until the end of its period, or until a later plan takes its place.",
      .reportMethodMissing:
        "Where nothing is shown, nothing was assessed: “no data” does not mean that nothing is done. A lapsed plan is shown as lapsed, and what a source announced before the event counts as preparation only.",
      .reportMethodDisagreement:
        "Sources disagree. Every claim is kept; the more precise one decides, and the others are named in the notes of each country.",
    ])
}
