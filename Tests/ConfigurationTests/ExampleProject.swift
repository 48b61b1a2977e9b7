@testable import Configuration

/// A project file with every key that exists, and the words it is read with.
enum ExampleProject {
  static let vocabulary = Vocabulary(
    palettes: ["YlGnBu", "YlOrRd", "viridis"],
    classificationMethods: ["quantile", "equal-interval", "head-tail", "manual"],
    milestoneKinds: ["planned", "committee", "drafted", "validated", "launched", "outcome"],
    languages: ["en", "fr", "es", "ar"])

  static let text = #"""
    peacemap: 1
    organisation:
      name: {en: Women for Peace, fr: Femmes pour la paix}
      logo: assets/logo.png
      disclaimer: Boundaries do not imply endorsement.
    languages: [en, fr]
    digits: {fr: latin}
    data-date: 2026-11-23
    boundaries:
      provinces:
        source: boundaries/provinces.fgb.zip
        layer: provinces
        title: Provinces
        edition: test-2026
        code-system: NE
        level: 1
        parent: countries
        fields: {code: code, parent-code: iso3, name: name, names: {fr: name_fr}, abbreviation: short,
          abbreviations: {fr: court}}
        corrections: boundaries/corrections.csv
        names: boundaries/names.csv
        country-names: [fr]
        attribution: Natural Earth
        licence: public domain
      countries: {source: boundaries/countries.fgb.zip, edition: test-2026, level: 0, dialect: gadm}
    units: status/units.csv
    unit-types:
      state: own
      county: {default: own, SSD: below}
    borders:
      lines: {source: boundaries/disputed.fgb.zip, layer: disputed, class: name}
      rules:
        - {between: [SRB, KOS], class: disputed, footnote: {en: Resolution 1244 (1999).}}
        - {named: "*claim", class: undetermined, note: abyei}
      standard: united-nations
      styles:
        country: {color: "#123ABC", width: 0.4, dash: []}
        disputed: {color: "#654321", width: 0.8, dash: [3, 1]}
        coast: {color: "#123456", width: 0.3, dash: []}
        unit: {color: "#123456", width: 0.3, dash: []}
        parent: {color: "#123456", width: 0.3, dash: []}
        undetermined: {color: "#123456", width: 0.3, dash: [1, 2]}
        armistice: {color: "#123456", width: 0.3, dash: [1, 2]}
    aliases: status/aliases.csv
    kinds: {validation: validated, appointed: outcome}
    instruments: {plan: [NAP, LAP], groundwork: [guideline]}
    fiscal-year-ends: {default: 06-30, NPL: 07-15}
    milestones:
      localization:
        source: status/milestones.csv
        title: {en: Plans, fr: Les plans}
        layer: sheet
        boundaries: [provinces, countries]
        fields: {country: iso3, unit-type: unit_type, unit: unit_name, parent: parent_name,
          code-system: code_system, code: code, parent-code: parent_code, code-edition: edition,
          instrument: instrument, generation: generation, kind: milestone, from: date_from,
          to: date_to, precision: date_precision, period: period, evidence: evidence,
          source: source_url, source-rank: rank, note: note, publish-level: level}
    indicators:
      plans:
        source: status/counts.csv
        layer: counts
        title: {en: Plans}
        unit: plans
        measure: count
        boundaries: [countries]
        fields: {country: iso3, unit: name, parent: up, code-system: system, code: code,
          parent-code: up_code, date: date, precision: precision, period: period, value: n,
          denominator: of, source: url, note: note}
      people: {source: status/people.csv, fields: {value: n}}
    members:
      source: members/members.csv
      gazetteer: members/places.txt
      layer: members
      withdrawals: members/out.csv
      note: {en: Invented.}
      policy: {minimum-count: 7, building-block: provinces, purposes: [print, donors],
        breakdowns: [theme, language], themes: [Mediation, Youth],
        ledger: members/releases.csv, ceilings: {AFG: none}, freeze: [SDN]}
    theme:
      palette: {sequential: YlGnBu, diverging: ["#112233", "#AABBCC"], status: peacemap}
      fonts: [Noto Sans, Noto Sans Arabic]
      accent: "#6B2C91"
      name: print
      ink: "#1A1A1A"
      paper: "#FFFEFA"
    maps:
      norway:
        title: {en: Norway, fr: Norvège}
        subtitle: A country
        boundaries: provinces
        extent: NO
        as-of: 2018-02-10
        fill: {status: localization, palette: viridis}
        symbols: {count: members}
        labels: units
        projection: EPSG:3035
        size: {paper: A3, orientation: portrait}
        notes: [First., {en: Second., fr: Deuxième.}]
        legend: {place: below, title: Status, counts: false}
        furniture: all
        insets: none
        locator: none
        theme: dark
      rates:
        title: Rates
        boundaries: countries
        extent: [-10, -35.5, 52, 37]
        fill: {indicator: plans, per: people, method: quantile, classes: 5, breaks: [1, 2.5],
          palette: YlOrRd}
        symbols: {indicator: plans, scale: flannery}
        size: {width: 1200, height: 630}
        projection: auto
      pair: {title: Pair, boundaries: provinces, extent: {units: ["01", "02"]},
        labels: {kind: units, second: fr}}
      box: {title: Box, boundaries: provinces, extent: {box: [170, -25, 190, -10]},
        fill: {indicator: plans, per: area}}
      few: {title: Few, boundaries: provinces, extent: [NGA, GHA]}
      heads: {title: Heads, boundaries: countries,
        fill: {count: members, per: people, amount: 1000}}
      moved: {title: Moved, boundaries: provinces, as-of: 2017-05-01,
        fill: {change: localization, from: 2015-06-01}}
      bars: {title: Bars, boundaries: provinces, fill: {indicator: plans}, legend: {histogram: true}}
      aged: {title: Aged, boundaries: provinces, fill: {evidence-age: localization}}
      sizes: {title: Sizes, boundaries: countries, cartogram: {by: people, kind: non-contiguous}}
      dots: {title: Dots, boundaries: countries, symbols: {dots: people, each: 5000}}
      crossed: {title: Crossed, boundaries: provinces,
        fill: {indicator: plans, with: people, breaks: [1, 2], with-breaks: [3, 4],
          palette: ["#112233", "#AABBCC"]}}
      sure: {title: Sure, boundaries: provinces,
        fill: {indicator: plans, certainty: people, classes: 3, certainty-breaks: [7]}}
      named: {title: Named, boundaries: provinces, symbols: {places: members}}
      years: {title: Years, boundaries: provinces, fill: {status: localization},
        multiples: {dates: [2018-02-10, 2012-01-01]}}
      both: {title: Both, boundaries: countries, fill: {indicator: plans},
        multiples: {indicators: [plans, people]}}
    reports:
      annual: {template: annual, title: Report, subtitle: All, countries: [NGA], maps: [rates],
        members: true, changes-since: editions/2025.atlas,
        charts: [plans-over-time, {status-by-country: {measure: count}}, in-force-by-country,
          {change-between: {from: 2015-01-01, to: 2018-02-10}}],
        texts: {intro: {file: {en: text/intro.md, fr: text/intro.fr.md}}, end: {file: text/end.md, before: sources}}}
      profile: {template: country, title: Profile, country: UGA}
      members: {template: directory, title: Members}
      atlas: {template: atlas, title: Atlas, boundaries: provinces, extent: NGA,
        fill: {status: localization}, legend: {title: Plan}, paper: Letter, bleed: 3mm,
        as-of: 2018-02-01, orientation: portrait}
    acknowledged:
      - {finding: gap, in: boundaries/provinces.fgb.zip, count: 7, of: [MLT-*, AIA-*], reason: Slivers.}
      - {finding: unmatched-row, reason: Named in no edition.}
    server:
      host: localhost
      port: 8080
      address: https://maps.example.org
      systems: [EPSG:32632]
      publish: {maps: all, reports: [annual], members: true}
    """#

  /// The example with one text replaced by another.
  static func changed(_ old: String, to new: String) -> String {
    let changed = text.replacing(old, with: new)
    precondition(changed != text, "the example has no \(old)")
    return changed
  }

  /// The example without lines that begin with a prefix.
  static func without(_ prefix: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop { $0 == " " }.hasPrefix(prefix) }.joined(separator: "\n")
  }

  /// Reads a text with the example's words.
  static func parse(
    _ text: String, mode: ProjectSpecification.Mode = .full, settings: [String] = []
  ) throws(ConfigurationError) -> ProjectSpecification {
    try ProjectSpecification.parse(
      text: text, file: "peacemap.yaml", mode: mode, vocabulary: vocabulary, settings: settings)
  }
}
