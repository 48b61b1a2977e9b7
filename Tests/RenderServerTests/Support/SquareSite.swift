import AtlasFile
import HostSystem
import Localization
import MapPipeline
import Preparation
import TestSupport
import Testing

@testable import RenderServer

/// A site over eight invented squares of one degree in two rows, codes `S1` … `S8` from the
/// south-west, in two countries: four published maps of three kinds, one that is not published, a
/// report, and invented members who may be shown until 30 December 2026.
enum SquareSite {
  /// The day on which the tests happen.
  static let today = "2026-11-23"
  /// The last day of the members' consent, and the first one after it.
  static let lastDay = "2026-12-30"
  static let dayAfter = "2026-12-31"
  static let dataDate = "2026-01-01"
  static let address = "https://maps.example.org/peace"

  static func day(_ iso: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: iso))
  }

  private static let sharedContents = Result<AtlasContents, any Error> { try prepared() }
  private static let sharedProject = Result<OpenProject, any Error> { try project() }
  private static let sharedEdition = Result<Edition, any Error> { try edition(of: project()) }

  /// What the project's files give, each text replaced by another first.
  static func prepared(
    replacing replacements: [(old: String, new: String)] = [],
    adding files: [(name: String, text: String)] = []
  ) throws -> AtlasContents {
    let folder = try TemporaryFolder()
    for (name, text) in SquareFiles.all + files {
      var text = text
      for (old, new) in replacements { text.replace(old, with: new) }
      try AtomicFile.write(text, to: folder.file(name))
    }
    return try ProjectPreparation(project: folder.path, today: day(today)).prepared().contents
  }

  /// The site with its map "early" as a cartogram.
  static func cartogramProject() throws -> OpenProject {
    try project(
      prepared(
        replacing: [
          ("\nmaps:\n", "\n" + indicator + "maps:\n"),
          ("    as-of: 2020-06-01\n", "    cartogram: {by: people, kind: dorling}\n"),
        ], adding: [("people.csv", "code,year,value\nS1,2025,90\nS2,2025,10\n")]))
  }

  private static let indicator = """
    indicators:
      people:
        source: people.csv
        boundaries: [units]
        fields: {code: code, period: year, value: value}

    """

  /// The contents of the site's atlas, to be changed and written again.
  static func contents() throws -> AtlasContents { try sharedContents.get() }

  /// A project over an atlas of its own; the file is gone once it is open.
  static func project(
    _ contents: AtlasContents? = nil, settings: [String] = []
  ) throws -> OpenProject {
    let folder = try TemporaryFolder()
    let (bytes, _) = try AtlasWriter.bytes(of: contents ?? self.contents())
    return try OpenProject(
      atlasAt: folder.write("site.atlas", bytes), settings: settings)
  }

  /// An edition as a server opens it on a day.
  static func edition(
    of project: OpenProject, settings: ServerSettings = settings, on day: String = today
  ) throws -> Edition {
    try Edition(project, settings: settings, today: self.day(day))
  }

  /// The one edition of the site as it is, shared by tests that change nothing.
  static func edition() throws -> Edition { try sharedEdition.get() }

  /// Settings of a small server: one thread of each kind, no log of requests.
  static var settings: ServerSettings {
    var settings = ServerSettings(address: address, cores: 1, programVersion: "1.0")
    settings.logsRequests = false
    return settings
  }

  /// A desk over the shared edition, or another.
  static func desk(
    _ edition: Edition? = nil, settings: ServerSettings = settings, on day: String = today
  ) throws -> AnswerDesk {
    AnswerDesk(
      edition: try edition ?? self.edition(), settings: settings, today: try self.day(day),
      metrics: { "metrics\n" })
  }
}
