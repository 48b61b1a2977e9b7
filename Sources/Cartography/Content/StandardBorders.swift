package import Wording

/// The usual cases of borders that are not agreed: how maps of the United Nations class them, and
/// what such maps say of them.
///
/// Classes and notes follow the United Nations' map of the world and the notes on its sheets
/// (Geospatial Information Section, map 4170), Security Council resolution 1244 (1999) for Kosovo, and
/// the list of Non-Self-Governing Territories for Western Sahara. Only what holds whatever a boundary
/// edition shows is said here: that an area is shown as part of a country is for the project to say,
/// which knows its edition. The names of lines are those of Natural Earth's disputed boundary lines.
package enum StandardBorders {
  /// A note that the program has in every language of its own.
  package enum Note: String, Hashable, Sendable, CaseIterable {
    case kosovo
    case westernSahara = "western-sahara"
    case sudanSouthSudan = "sudan-south-sudan"
    case abyei
    case jammuAndKashmir = "jammu-and-kashmir"

    /// The note in a language.
    package func text(_ wording: Phrasebook) -> String { wording(phrase) }

    private var phrase: Phrase {
      switch self {
      case .kosovo: .borderKosovo
      case .westernSahara: .borderWesternSahara
      case .sudanSouthSudan: .borderSudanSouthSudan
      case .abyei: .borderAbyei
      case .jammuAndKashmir: .borderJammuAndKashmir
      }
    }
  }

  /// The rules, the narrow ones first, with their notes in a language.
  package static func rules(_ wording: Phrasebook) -> [BorderPolicy.Rule] {
    table.map { subject, lineClass, note in
      BorderPolicy.Rule(subject, lineClass: lineClass, footnote: note?.text(wording))
    }
  }

  private static let table: [(BorderPolicy.Rule.Subject, BorderPolicy.LineClass, Note?)] =
    // Kosovo has no ISO code: three are in use.
    ["XKX", "KOS", "XKO"].map { (.between("SRB", $0), .disputed, .kosovo) } + [
      (.between("ESH", "MAR"), .undetermined, .westernSahara),
      // Natural Earth's own code, as some more below.
      (.between("SAH", "MAR"), .undetermined, .westernSahara),
      (.named("Western Saharan claim"), .undetermined, .westernSahara),
      (.between("SDN", "SSD"), .undetermined, .sudanSouthSudan),
      (.between("SDN", "SDS"), .undetermined, .sudanSouthSudan),
      (.named("South Sudanese claim"), .undetermined, .abyei),
      (.named("Indian claim"), .undetermined, .jammuAndKashmir),
      (.named("Pakistani claim"), .undetermined, .jammuAndKashmir),
      // The Siachen glacier.
      (.between("IND", "KAS"), .undetermined, .jammuAndKashmir),
      (.between("PAK", "KAS"), .undetermined, .jammuAndKashmir),
      (.between("CHN", "KAS"), .undetermined, .jammuAndKashmir),
      (.between("ISR", "SYR"), .armistice, nil),
      (.named("Syrian claim"), .armistice, nil),
      (.between("ISR", "PSE"), .armistice, nil),
      (.between("ISR", "PSX"), .armistice, nil),
      (.between("KOR", "PRK"), .armistice, nil),
      // Lines inside Member States that the United Nations does not draw as boundaries.
      (.named("Former USSR oblast*"), .unit, nil),
      (.named("Ceasefire Line 1994"), .unit, nil),
      (.named("Ukrainian claim"), .unit, nil),
      (.named("Moldovan claim"), .unit, nil),
      (.named("Georgian claim"), .unit, nil),
      (.named("*claim"), .disputed, nil),
    ]
}
