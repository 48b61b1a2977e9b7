import Diagnostics

/// Everything that a project file says, typed and checked: every name it refers to exists, every
/// date is a day, every word is known.
package struct ProjectSpecification: Hashable, Sendable {
  /// Which form of a project file is read.
  package enum Mode: Hashable, Sendable {
    /// As people write it: sources must be named.
    case full
    /// As an atlas carries it: the private keys are gone and must stay away.
    case published
  }

  package let organisation: OrganisationSpecification
  /// BCP 47 tags of the languages of all output, each once; the first is the default.
  package let languages: [String]
  /// The digits of numbers by language, where they are not the language's usual ones.
  package let digits: [String: DigitStyle]
  /// The day on which the data was current, `2026-11-23`.
  package let dataDate: String
  /// In the order of the file, as are all lists below.
  package let boundarySets: [BoundarySetSpecification]
  /// The table of units without a polygon of their own.
  package let units: SourceReference?
  package let unitTypes: [UnitTypeRelation]
  package let borders: BorderSpecification
  /// The table of accepted other names.
  package let aliases: SourceReference?
  /// Milestone kinds by the word that the tables use.
  package let kinds: [String: String]
  package let instruments: InstrumentLists
  /// Nil when the file says nothing.
  package let fiscalYearEnds: FiscalYearEnds?
  package let milestoneSources: [MilestoneSourceSpecification]
  package let indicators: [IndicatorSpecification]
  package let members: MembersSpecification?
  package let theme: ThemeSpecification
  package let maps: [MapSpecification]
  package let reports: [ReportSpecification]
  package let server: ServerSpecification?
  /// Empty in the published form.
  package let acknowledgements: [Acknowledgement]
}

extension ProjectSpecification {
  /// The first language of the file.
  package var defaultLanguage: String { languages.first ?? "en" }

  /// The boundary set of a name.
  package func boundarySet(named name: String) -> BoundarySetSpecification? {
    boundarySets.first { $0.name == name }
  }

  /// The table of milestones of a name.
  package func milestoneSource(named name: String) -> MilestoneSourceSpecification? {
    milestoneSources.first { $0.name == name }
  }

  /// The table of numbers of a name.
  package func indicator(named name: String) -> IndicatorSpecification? {
    indicators.first { $0.name == name }
  }

  /// The map of an id.
  package func map(_ id: String) -> MapSpecification? {
    maps.first { $0.id == id }
  }

  /// The report of an id.
  package func report(_ id: String) -> ReportSpecification? {
    reports.first { $0.id == id }
  }
}

extension ProjectSpecification {
  /// Reads a project file and says everything that is wrong with it at once.
  /// - Parameters:
  ///   - text: YAML or JSON.
  ///   - file: the name that the messages carry.
  ///   - settings: what the command line sets, each as `maps.nigeria.title=…`; see
  ///     `YAMLNode.settingOverrides(_:)`.
  /// - Throws: a `ConfigurationError` with one diagnostic when the text is no YAML, else with all
  ///   that are found, in the order of the file. In the published form a setting of a key that
  ///   drawing does not read is refused: it could change nothing.
  package static func parse(
    text: String, file: String?, mode: Mode, vocabulary: Vocabulary, settings: [String] = []
  ) throws(ConfigurationError) -> ProjectSpecification {
    let document = try YAMLDocument.parse(text: text, file: file)
    return try parse(document, mode: mode, vocabulary: vocabulary, settings: settings)
  }

  /// Reads a project file whose text has been read already; see `parse(text:file:mode:…)`.
  package static func parse(
    _ document: YAMLDocument, mode: Mode, vocabulary: Vocabulary, settings: [String] = []
  ) throws(ConfigurationError) -> ProjectSpecification {
    var diagnostics = document.diagnostics
    var root = document.root
    do throws(ConfigurationError) {
      if mode == .published {
        try SettingReach.check(settings)
        // Nobody sees this text: what is wrong with it now, the settings have made wrong.
        let origin = settings.map { "--set \($0)" }.joined(separator: " ")
        if !settings.isEmpty { root = root.placed(at: Place(file: origin)) }
      }
      root = try root.settingOverrides(settings)
    } catch {
      diagnostics += error.diagnostics
    }
    diagnostics += ProjectValidation(root: root, mode: mode, vocabulary: vocabulary).diagnostics()
    guard diagnostics.isEmpty else { throw ConfigurationError(diagnostics) }
    return try ProjectSpecification(NodeReader(root: root))
  }
}

/// With which digits a language's numbers are written.
package enum DigitStyle: String, Hashable, Sendable, CaseIterable {
  /// Those of the language's script.
  case native
  /// 0 to 9.
  case latin
}
