/// The files of a new project: four invented districts, three invented milestones, one alias.
enum SampleProject {
  static let files: [(path: String, text: String)] = [
    ("peacemap.yaml", project), ("boundaries/districts.geojson", districts),
    ("status/milestones.csv", milestones), ("status/aliases.csv", aliases),
  ]

  private static let project = """
    # A PeaceMap project. Every key is explained by `peacemap schema`; `peacemap check` tells what is
    # missing or misspelt. Paths are relative to this file.
    peacemap: 1

    organisation:
      name: {en: Your organisation}
      # Printed on every map that shows a boundary.
      disclaimer: {en: Boundaries and names on this map do not imply endorsement.}
    languages: [en]
    # Until when the data are known: the default date of all statuses.
    data-date: 2026-01-01

    boundaries:
      districts:
        # Any vector file: GeoJSON, Shapefile, GeoPackage, FlatGeobuf, KML, TopoJSON, zipped or not.
        source: boundaries/districts.geojson
        edition: sample-2026
        code-system: SAMPLE
        level: 1
        fields: {code: code, name: name}
        # For COD-AB and geoBoundaries files write instead of fields:  dialect: auto

    # What a row's unit is to the polygons: own, authority, below or above.
    unit-types: {district: own, municipality: below}
    # Corrections that you accepted by hand, each with its reason.
    aliases: status/aliases.csv

    milestones:
      localization:
        source: status/milestones.csv
        boundaries: [districts]
        fields: {unit-type: unit_type, unit: unit_name, parent: parent_name, code-system: code_system, code: code,
                 instrument: instrument, generation: generation, kind: milestone, from: date_from, to: date_to,
                 precision: date_precision, period: period, source: source_url, note: note}

    maps:
      sample:
        title: {en: Localization of UNSCR 1325 in Sampleland}
        subtitle: {en: Invented districts and milestones}
        boundaries: districts
        extent: [D01, D02, D03, D04]
        fill: {status: localization}
        labels: units
        size: {paper: A4, orientation: landscape}

    reports:
      annual:
        template: annual
        title: {en: Localization in Sampleland}
        maps: [sample]

    """

  private static let districts = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"code": "D01", "name": "North Hills"}, "geometry": {"type": "Polygon", "coordinates": [[[10, 5], [11.2, 5.1], [11, 6], [10.1, 6.2], [10, 5]]]}},
    {"type": "Feature", "properties": {"code": "D02", "name": "River Side"}, "geometry": {"type": "Polygon", "coordinates": [[[11.2, 5.1], [12.3, 5], [12.5, 6.1], [11, 6], [11.2, 5.1]]]}},
    {"type": "Feature", "properties": {"code": "D03", "name": "Old Port"}, "geometry": {"type": "Polygon", "coordinates": [[[9.8, 4.1], [11.1, 4], [11.2, 5.1], [10, 5], [9.8, 4.1]]]}},
    {"type": "Feature", "properties": {"code": "D04", "name": "Green Plain"}, "geometry": {"type": "Polygon", "coordinates": [[[11.1, 4], [12.6, 4.2], [12.3, 5], [11.2, 5.1], [11.1, 4]]]}}
    ]}

    """

  private static let milestones = """
    unit_type,unit_name,parent_name,code_system,code,instrument,generation,milestone,date_from,date_to,date_precision,period,source_url,note
    district,North Hills,,SAMPLE,D01,LAP,1,adopted,2021-03-08,,day,2021-2028,https://example.org/north-hills,
    district,River Side,,SAMPLE,D02,LAP,1,drafted,2025-06,,month,,https://example.org/river-side,
    district,Vieux-Port,,,,LAP,1,adopted,2016,,year,2016-2020,https://example.org/old-port,

    """

  private static let aliases = """
    iso3,level,parent_code,alias,code_system,code,why,accepted_on
    ,1,,Vieux-Port,SAMPLE,D03,The report writes Old Port in French,2026-01-02

    """
}
