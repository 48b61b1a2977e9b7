import Cartography
import Configuration
import Localization
import Reporting
import Wording

extension ReportContentBuilder {
  /// Profiles of countries with the history of their national plans, their milestones and the age of
  /// what is known; one country is a leaflet, several are a book. Errors: as for a whole report.
  func countryContent(_ report: ReportSpecification) throws(PipelineError) -> ReportContent {
    var numbers = SourceNumbers()
    let national = try NationalPlans(project: project, wording: wording, asOf: asOf)
    let builder = ProfileBuilder(
      project: project, wording: wording, asOf: asOf, national: national, mapBuilder: mapBuilder)
    let wanted = report.charts ?? [.named(.ageOfEvidence)]
    var profiles: [CountryProfile] = []
    for code in report.countries {
      let country = try builder.statuses(of: code)
      let timelines = TimelineBuilder(wording: wording, asOf: asOf, country: country)
      let history = timelines.nationalPlans(national.milestones(of: code), numbers: &numbers)
      profiles.append(
        try builder.profile(of: country, planHistory: history, numbers: &numbers) {
          (numbers) throws(PipelineError) in
          let units = timelines.units(isExplained: history == nil, numbers: &numbers)
          return [units].compactMap { $0 }
            + (try charts(wanted, of: [country], numbers: &numbers))
        })
    }
    var content = frame(of: report)
    content.layout = profiles.count == 1 ? .leaflet : .book
    content.profiles = profiles
    content.sources = numbers.list
    return content
  }

  /// The members' directory alone. Errors: members who may not be shown; on the web, a project that
  /// does not publish its directory there.
  func directoryContent(_ report: ReportSpecification) throws(PipelineError) -> ReportContent {
    guard let directory = try directory() else {
      throw PipelineError(
        .badData, "unpublished-members",
        "the report \(report.id) is the members' directory, which the project does not publish",
        advice: "set server.publish.members to true, or leave the report out of server.publish")
    }
    var content = frame(of: report)
    content.layout = .directory
    content.directory = directory
    content.asOfLine = directory.asOfLine
    return content
  }

  /// Errors: as for members.
  func directory() throws(PipelineError) -> DirectoryListing? {
    try DirectoryBuilder(
      project: project, wording: wording, purpose: request.purpose ?? .print,
      today: request.today
    ).directory()
  }

  /// What stands on the cover of every report.
  func frame(of report: ReportSpecification) -> ReportContent {
    let language = wording.tag.text
    let builder = mapBuilder("")
    let organisation = project.specification.organisation
    var content = ReportContent(
      id: report.id, wording: wording, title: report.title.text(in: language),
      subtitle: report.subtitle?.text(in: language),
      organisation: organisation.name.text(in: language),
      disclaimer: organisation.disclaimer?.text(in: language) ?? "",
      asOfLine: wording(.statusAsOf, ["date": date(asOf)]),
      createdLine: request.created.map { wording(.createdOn, ["date": date($0)]) },
      theme: builder.theme)
    content.logo = builder.logo
    return content
  }
}
