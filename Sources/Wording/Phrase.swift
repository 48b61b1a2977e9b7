/// Every sentence and word that a map, a table or a report prints, by what it says.
///
/// The English text stands above each case; names in braces are filled in. A case with a plural
/// takes its number as `count` (see `Phrasebook.callAsFunction(_:count:_:)`).
package enum Phrase: String, Hashable, Sendable, CaseIterable {
  // Statuses of a unit.

  /// “no data”
  case statusNoData
  /// “no known activity”
  case statusNoKnownActivity
  /// “not applicable or disputed”
  case statusNotApplicable
  /// “preparing”
  case statusPreparing
  /// “drafted”
  case statusDrafted
  /// “in force”
  case statusInForce
  /// “in force, funded or monitored”
  case statusInForceSupported
  /// “lapsed”
  case statusLapsed

  // Notes beside a status.

  /// “lapsed, successor in preparation”
  case noteLapsedSuccessor
  /// “no end known”
  case noteNoEndKnown
  /// “to {date}”
  case noteEndsOn
  /// “undated”
  case noteUndated
  /// “date inferred”
  case noteDateInferred
  /// “announced”
  case noteAnnounced
  /// “may have happened”
  case noteMayHaveHappened
  /// “begins {date}”
  case noteBegins
  /// “not before {date}”
  case noteNotBefore
  /// “by {date}”
  case noteNotAfter
  /// “adoption not seen”
  case noteAdoptionNotSeen
  /// “covered by the plan of {place}”
  case noteCoveredBy
  /// “plans in force in smaller units”
  case markBelowInForce
  /// “plans drafted or in preparation in smaller units”
  case markBelowPreparing
  /// “{count} authorities” (plural)
  case noteAuthorities
  /// “Sources disagree”
  case noteSourcesDisagree
  /// “Other claims”
  case noteOtherClaims

  // Kinds of milestones.

  /// “planned”
  case milestonePlanned
  /// “workshop”
  case milestoneWorkshop
  /// “committee”
  case milestoneCommittee
  /// “guideline”
  case milestoneGuideline
  /// “drafted”
  case milestoneDrafted
  /// “validated”
  case milestoneValidated
  /// “adopted”
  case milestoneAdopted
  /// “launched”
  case milestoneLaunched
  /// “budgeted”
  case milestoneBudgeted
  /// “implementing”
  case milestoneImplementing
  /// “monitored”
  case milestoneMonitored
  /// “evaluated”
  case milestoneEvaluated
  /// “renewed”
  case milestoneRenewed
  /// “expired”
  case milestoneExpired
  /// “withdrawn”
  case milestoneWithdrawn
  /// “outcome”
  case milestoneOutcome
  /// “{milestone} {date}”: “launched 8 March 2021”
  case milestoneDated

  // Heads of table columns.

  /// “Unit”
  case headUnit
  /// “Code”
  case headCode
  /// “Status”
  case headStatus
  /// “Since”
  case headSince
  /// “Until”
  case headUntil
  /// “Date”
  case headDate
  /// “Number”
  case headNumber
  /// “Value”
  case headValue
  /// “Source”
  case headSource
  /// “Note”
  case headNote
  /// “Members”
  case headMembers
  /// “Milestone”
  case headMilestone
  /// “Instrument”
  case headInstrument

  // Map furniture.

  /// “Status as of {date}”
  case statusAsOf
  /// “Data as of {date}”
  case dataAsOf
  /// “Members as of {date}”
  case membersAsOf
  /// “Created {date}”
  case createdOn
  /// “Source: {sources}”
  case sourceLine
  /// “Sources: {sources}”
  case sourcesLine
  /// “{sources} and others ({count} in all)”, where the count is of sources.
  case sourcesAndOthers
  /// “Boundaries: {edition}”
  case boundariesLine
  /// “{number} km”
  case kilometers
  /// “{number} m”
  case meters
  /// “Members”
  case members
  /// “no published members”
  case membersNone
  /// “with members”
  case membersSome
  /// “Members per {number} ({what})”, where what is an indicator's title
  case membersPer
  /// “Members per {number} km²”
  case membersPerArea
  /// “Named members”
  case membersNamed
  /// “in this unit, drawn at its middle and not at an address”
  case membersAtUnit
  /// “in the country or region, at no particular place in it”
  case membersInArea
  /// “At present no member is named on this map.”
  case membersNoneNamed
  /// “not shown, to protect members”
  case valueSuppressed
  /// “number not shown, to protect members”, beside members who are named
  case numberSuppressed

  /// “Circles stand for units; their areas are true to the numbers and their positions approximate.”
  case cartogramCircles
  /// “Each unit is drawn so large that its area is true to its number; pale grey shows its real
  /// outline.”
  case cartogramShrunk
  /// “{count} units without a number above zero are not drawn.” (plural)
  case cartogramLeftOut

  /// “1 dot = {number}”
  case symbolDot
  /// “Dots are placed at random within each unit: none marks a place.”
  case symbolDotsAtRandom
  /// “{count} units have too little for one dot.” (plural)
  case symbolDotsNone

  /// “Short forms on the map: {list}.”
  case describeShortNames
  /// “{count} names have no room on this map; its table lists every unit.” (plural)
  case namesWithoutRoom
  /// “2 names have no room on this map.”, where no table beside it has every unit
  case namesWithoutRoomHere

  /// “Areas too small to show their colour are drawn as small circles of it.”
  case smallUnitsAsCircles

  /// “Notes: see the description of this map.”
  case notesElsewhere

  // Insets.

  /// “{unit} (part)”
  case insetPart
  /// “{count} units” (plural)
  case insetUnits

  // Border lines in legends.

  /// “References to Kosovo are to be understood in the context of Security Council resolution 1244 (1999).”
  case borderKosovo
  /// “Western Sahara is a Non-Self-Governing Territory; its final status has not been settled.”
  case borderWesternSahara
  /// “The boundary between the Sudan and South Sudan has not been finally agreed.”
  case borderSudanSouthSudan
  /// “The final status of the Abyei area has not been agreed.”
  case borderAbyei
  /// “The parties have not agreed on the final status of Jammu and Kashmir.”
  case borderJammuAndKashmir
  /// “disputed boundary”
  case lineDisputed
  /// “undetermined boundary”
  case lineUndetermined
  /// “armistice line”
  case lineArmistice

  // Changes of status.

  /// “Change of status”
  case headStatusChange
  /// “Status as of {last} compared with {first}”
  case statusCompared
  /// “advanced, now {status}”
  case changeAdvanced
  /// “unchanged”
  case changeNone
  /// “back at an earlier stage”
  case changeMovedBack
  /// “lapsed after {date}”
  case changeLapsed
  /// “lapsed already by {date}”
  case changeLapsedBefore
  /// “changed perhaps before {date}”
  case changeUndated

  // Ages of evidence.

  /// “Age of the newest evidence”
  case evidenceAge
  /// “evidence without a date”
  case evidenceUndated
  /// “under 1 year”
  case ageUnderOne
  /// “1–2 years”
  case ageOneToTwo
  /// “3–5 years”
  case ageThreeToFive
  /// “6 years and more”
  case ageSixAndMore
  /// “Newest evidence”
  case headEvidence
  /// “Years”
  case headYears

  // Ranges of legends.

  /// “Distribution: {list}”
  case legendDistribution
  /// “under {number}”
  case legendUnder
  /// “{number} and more”
  case legendAndMore
  /// “{lower}–{upper}”
  case legendBetween
  /// “{lower} to {upper}”
  case legendFromTo

  // Alternative text and long descriptions.

  /// “The map shows {count} units ({place}).” (plural)
  case describeExtent
  /// “Far-off parts stand in insets at scales of their own: {units}.”
  case describeInsets
  /// “{count} of {total} units have a plan in force” (plural)
  case describeInForce
  /// “{count} have drafted one” (plural)
  case describeDrafted
  /// “{count} are preparing one” (plural)
  case describePreparing
  /// “in {count} the plan has lapsed” (plural)
  case describeLapsed
  /// “in {count} no activity is known” (plural)
  case describeNoKnownActivity
  /// “for {count} there are no data” (plural)
  case describeNoData
  /// “{total} in the {count} units shown” (plural)
  case describeShown
  /// “{count} maps side by side: {list}” (plural)
  case describePictures
  /// “{count} units are held back” (plural)
  case describeHeldBack
  /// “{text}.”
  case describeSentence

  // Reports.

  /// “Contents”
  case reportContents
  /// “Index of places”
  case reportIndex
  /// “List of maps”
  case reportMaps
  /// “page {page}”, behind the name of a place in the report
  case reportPage
  /// “Summary”
  case reportSummary
  /// “World”
  case reportWorld
  /// “Country profiles”
  case reportCountryProfiles
  /// “Countries with a national action plan over time”
  case reportPlansOverTime
  /// “Number of countries”
  case reportCountriesAxis
  /// “Join and data quality”
  case reportJoinQuality
  /// “Data quality”
  case reportDataQuality
  /// “Sources”
  case reportSources
  /// “Notes”
  case reportNotes
  /// “(continued)”
  case reportContinued
  /// “Note”, over a box in a text
  case calloutNote
  /// “Tip”
  case calloutTip
  /// “Important”
  case calloutImportant
  /// “Warning”
  case calloutWarning
  /// “Caution”
  case calloutCaution
  /// “Table of units”
  case reportTableOfUnits
  /// “Milestones”
  case reportMilestones
  /// “{count} more units without data” (plural)
  case reportMoreWithoutData
  /// “{count} sources” (plural)
  case reportSourceCount
  /// “National action plan”
  case reportNationalPlan
  /// “National action plans”
  case reportNationalPlans
  /// “{label}: {text}”
  case labelled
  /// “{first}; {second}”
  case clauses
  /// “{count} of {total}”
  case figureOf
  /// “countries said to have a national plan ({date})”
  case figureCountriesSaid
  /// “countries whose national plan has a dated source here”
  case figureCountriesDated
  /// “countries with a national plan in force on {date}”
  case figureCountriesInForce
  /// “units with a plan in force”
  case figureUnitsInForce
  /// “units whose plan has lapsed”
  case figureUnitsLapsed
  /// “units covered by a plan above them”
  case figureUnitsCovered
  /// “plans in force in smaller units”
  case figurePlansBelow
  /// “From {first} countries ({start}) to {last} ({end}).”
  case chartSummary
  /// “An open circle is a count of which only the year is known ({dates}). …”
  case chartYearOnly
  /// “Charts”
  case reportCharts
  /// “Status of plans by country”
  case chartStatusByCountry
  /// “Plans in force by country”
  case chartInForceByCountry
  /// “Plans in force at the end of each year”
  case chartInForceByYear
  /// “Plans in force, {first} and {last}”
  case chartChange
  /// “Number of units”
  case chartUnits
  /// “Number of units known to have a plan in force”
  case chartUnitsInForce
  /// “Share of units; their number stands at the end”
  case chartShareOfUnits
  /// “Share of all units, known to have a plan in force”
  case chartShareInForce
  /// “Total”
  case headTotal
  /// “A dash on a hatched field: nothing was assessed by then. 0: no plan is known to have been in force.”
  case chartNeverAssessed
  /// “Units without data or with a plan that may have been in force, {date}: {list}.”
  case chartUncertain
  /// “Without a dated milestone: {list}.”
  case chartWithoutDates
  /// “Without data: {list}.”
  case chartUnknown
  /// “Without data on one of the two days: {list}.”
  case chartWithoutData
  /// “The comparison begins on {date}, which is not before the day of this report.”
  case chartNotYet
  /// “A number in a circle is that of units.”
  case chartCircles
  /// “A bar is the time in which a plan is in force; … An open circle marks …”
  case chartPeriods
  /// “changes no status”
  case chartNoStage
  /// “{count} milestones without a date are in the table only.” (plural)
  case chartUndated
  /// “{rows} rows: {matched} joined, {unmatched} not joined, {outside} outside the selection. …”
  case joinSentence
  /// “a total of other rows, not a unit”
  case joinTotalRow
  /// “the row has no name and no code”
  case joinNameless
  /// “the row has no code”
  case joinNoCode
  /// “no unit has the code {code}”
  case joinUnknownCode
  /// “no unit has this name”
  case joinUnknownName
  /// “no unit in {place} has this name”
  case joinUnknownNameInParent
  /// “{count} units have this name” (plural)
  case joinAmbiguous
  /// “the project does not say how units of the type “{type}” are drawn”
  case joinUnstatedUnitType
  /// “the row names no parent on which it could be counted”
  case joinParentless
  /// “its parent {place} is no unit”
  case joinUnknownParent
  /// “no unit above the boundaries has this name”
  case joinUnknownRegion
  /// “its code is of {own}, the boundaries’ codes are of {boundaries}”
  case joinOtherCodeSystem
  /// “a system that is not stated”
  case joinUnstatedSystem
  /// “the name was read with the wrong encoding”
  case joinWrongEncoding
  /// “perhaps {names}”
  case joinSuggestions
  /// “{count} units are merged from several features by corrections” (plural)
  case findingCorrected
  /// “{count} units are merged from several features with the same code” (plural)
  case findingMerged
  /// “{count} features without a usable polygon are left out” (plural)
  case findingEmpty
  /// “{count} units had an invalid shape, which was repaired” (plural)
  case findingRepaired
  /// “{count} units had rings that did not close; they were closed” (plural)
  case findingUnclosed
  /// “{count} units had rings that enclose nothing; they are left out” (plural)
  case findingDropped
  /// “{count} enclosed gaps of at most 1 km² between units” (plural)
  case findingGap
  /// “{count} pairs of units cover the same ground” (plural)
  case findingOverlap
  /// How a status is derived.
  case reportMethodStatus
  /// What “no data” means.
  case reportMethodMissing
  /// What happens when sources disagree.
  case reportMethodDisagreement

  // Pages of the web site.
  /// The language's own name, such as “English”.
  case languageName
  /// “Skip to the content”
  case pageSkip
  /// “Maps”
  case pageMaps
  /// “All maps”
  case pageAllMaps
  /// “Reports”
  case pageReports
  /// “Languages”
  case pageLanguages
  /// “For GIS and web maps”
  case pageServices
  /// “Add the maps as layers in QGIS or another program with these addresses.”
  case pageServicesIntro
  /// “Map tiles (XYZ)”
  case pageTiles
  /// “Legend”
  case pageLegend
  /// “Legend as a picture”
  case pageLegendPicture
  /// “Open the large picture”
  case pageLargePicture
  /// “The map in words”
  case pageInWords
  /// “Date and place”
  case pageChoose
  /// “Date”, where a map has no places to choose from.
  case pageChooseDate
  /// “Place”, where a map has one date only.
  case pageChoosePlace
  /// “As of”
  case pageAsOf
  /// “The whole map”
  case pageWholeMap
  /// “Show”
  case pageShow
  /// “The map as a table”
  case pageTable
  /// “Downloads”
  case pageDownloads
  /// “Also in these reports”
  case pageAppearsIn
  /// “Picture (PNG)”
  case downloadPicture
  /// “Picture for print (PNG, 300 dpi)”
  case downloadPrintPicture
  /// “Picture for social media (PNG, 1200 × 630)”
  case downloadSocialPicture
  /// “Small picture (WebP)”
  case downloadSmallPicture
  /// “Drawing that scales (SVG)”
  case downloadDrawing
  /// “Sheet to print (PDF)”
  case downloadSheet
  /// “Table for a spreadsheet (CSV)”
  case downloadSpreadsheet
  /// “Table and words for programs (JSON)”
  case downloadData
  /// “Table as a page (HTML)”
  case downloadTable
  /// “Words only (text)”
  case downloadWords
  /// “Outlines with values (GeoJSON)”
  case downloadOutlines
  /// “Use this map on your site”
  case embedHeading
  /// “Copy one of these texts into your page. The picture follows the data, and nothing else …”
  case embedIntro
  /// “Address of the picture”
  case embedAddress
  /// “Explore the map”
  case exploreHeading
  /// “Point at a unit, tap it or choose it from the list to read about it. Arrow keys move …”
  case exploreHelp
  /// “Choose a unit”
  case exploreChoose
  /// “Previous unit”
  case explorePrevious
  /// “Next unit”
  case exploreNext
  /// “Zoom in”
  case exploreZoomIn
  /// “Zoom out”
  case exploreZoomOut
  /// “The units could not be loaded; the picture and the table hold the same facts.”
  case exploreFailed
  /// “Members’ directory”
  case directoryHeading
  /// “Members who agreed to be named are listed here. Others are counted only, or not shown …”
  case directoryIntro
  /// “{count} members” (plural)
  case directoryCount
  /// “None is named here.”
  case directoryNoneNamed
  /// “At present no member is named.”
  case directoryNobodyNamed
  /// “Search by name or place”
  case directorySearch
  /// “Country”
  case directoryCountry
  /// “All countries”
  case directoryAllCountries
  /// “Shown: {count} of {total}”
  case directoryShown
  /// “The directory as data (JSON)”
  case directoryData
  /// “Africa”
  case regionAfrica
  /// “Americas”
  case regionAmericas
  /// “Asia”
  case regionAsia
  /// “Europe”
  case regionEurope
  /// “Oceania”
  case regionOceania
  /// “Other areas”
  case regionOther
  /// “organisation”
  case memberOrganisation
  /// “network”
  case memberNetwork
  /// “coalition”
  case memberCoalition
  /// “individual”
  case memberIndividual
  /// “Choose members”
  case directoryChoose
  /// “Theme”
  case directoryTheme
  /// “All themes”
  case directoryAnyTheme
  /// “Themes”
  case directoryThemes
  /// “Working language”
  case directoryLanguage
  /// “All languages”
  case directoryAnyLanguage
  /// “Show all members”
  case directoryShowAll
  /// “{count} with this choice”
  case directoryChosenCount
  /// “number chosen here not shown, to protect members”
  case directoryChosenHeldBack
  /// “Numbers with a theme or a language are of the members who agreed to every use. …”
  case directoryChosenNote
  /// “No number is published for a theme and a language together.”
  case directoryBothNote
  /// “No member who may be named fits this choice.”
  case directoryNobodyFits
  /// “This address asks for something that cannot be given”
  case errorBadRequest
  /// “There is no such page”
  case errorNotFound
  /// “Too much is asked for at the moment; please try again shortly”
  case errorBusy
  /// “The page could not be made”
  case errorFailed

  // Changes between editions.

  /// “What changed since the last edition”
  case changesHeading
  /// “Nothing has changed.”
  case changesNothing
  /// “Advanced”
  case changesAdvanced
  /// “Lapsed”
  case changesLapsed
  /// “Otherwise changed”
  case changesOtherwise
  /// “New milestones”
  case changesNewMilestones
  /// “Changed milestones”
  case changesMilestones
  /// “Other changed milestones”, before how many there are
  case changesOtherMilestones
  /// “Milestones no longer in the data”
  case changesGoneMilestones
  /// “Units without data now”
  case changesUntold
  /// “New sources”
  case changesNewSources
  /// “Corrected joins”
  case changesJoins
  /// “no unit”
  case changesNoUnit
  /// “Rows without a unit”
  case changesUnmatched
  /// “New units”
  case changesNewUnits
  /// “Units no longer in the boundaries”
  case changesGoneUnits
  /// “Renamed units”
  case changesRenamedUnits
  /// “Published numbers of members”
  case changesMembers
  /// “Members are not compared in full: one of the two does not show them, or no longer may.”
  case changesMembersLeftOut
  /// “another number” of members, where neither may be told beside the other
  case changesMembersOther
  /// “In the project file”
  case changesSpecification
  /// “Parts of the atlas that differ”
  case changesParts
  /// “Changed pages”
  case changesPages
  /// “{first}, now {last}”
  case changesNow
  /// “lapsed since the last edition”
  case changesLapsedSince
  /// “lapsed already in the last edition”
  case changesLapsedAlready
  /// “lapsed, not told in the last edition”
  case changesLapsedUntold
}
