extension Catalog {
  /// The Nepali messages of the map sheet; what a report says besides is not translated yet.
  static let nepali = Catalog(
    language: "ne",
    messages: [
      .statusNoData: "तथ्याङ्क छैन",
      .statusNoKnownActivity: "ज्ञात गतिविधि छैन",
      .statusNotApplicable: "लागू नहुने वा विवादित",
      .statusPreparing: "तयारीमा",
      .statusDrafted: "मस्यौदा तयार",
      .statusInForce: "लागू",
      .statusInForceSupported: "लागू, बजेट वा अनुगमनसहित",
      .statusLapsed: "अवधि सकिएको",

      .noteNoEndKnown: "अन्त्य मिति थाहा छैन",
      .noteUndated: "मिति छैन",
      .noteAnnounced: "घोषणा गरिएको",
      .noteMayHaveHappened: "भएको हुन सक्छ",
      .noteBegins: "सुरु: {date}",
      .noteCoveredBy: "{place} को योजनामा समेटिएको",
      .markBelowInForce: "साना एकाइहरूमा लागू योजना",
      .markBelowPreparing: "साना एकाइहरूमा मस्यौदा वा तयारीमा रहेका योजना",

      .headUnit: "एकाइ",
      .headCode: "सङ्केत",
      .headValue: "मान",
      .headStatus: "अवस्था",
      .headSince: "देखि",
      .headUntil: "सम्म",
      .headDate: "मिति",
      .headNumber: "सङ्ख्या",
      .headSource: "स्रोत",
      .headNote: "टिप्पणी",
      .headMembers: "सदस्य",

      .statusAsOf: "{date} सम्मको अवस्था",
      .dataAsOf: "{date} सम्मको तथ्याङ्क",
      .membersAsOf: "{date} सम्मका सदस्य",
      .createdOn: "तयार मिति: {date}",
      .sourceLine: "स्रोत: {sources}",
      .sourcesLine: "स्रोतहरू: {sources}",
      .sourcesAndOthers: "{sources} र अन्य (जम्मा {count})",
      .boundariesLine: "सीमा: {edition}",
      .kilometers: "{number} किमि",
      .meters: "{number} मि",
      .members: "सदस्य",
      .membersNone: "प्रकाशित सदस्य छैनन्",
      .membersSome: "सदस्य भएका",
      .valueSuppressed: "सदस्यको सुरक्षाका लागि देखाइएको छैन",
      .namesWithoutRoom: .plural(
        one: "यस नक्सामा {count} नामका लागि ठाउँ छैन; सबै एकाइ यसको तालिकामा छन्।",
        other: "यस नक्सामा {count} नामका लागि ठाउँ छैन; सबै एकाइ यसको तालिकामा छन्।"),
      .lineDisputed: "विवादित सीमा",
      .lineUndetermined: "अनिश्चित सीमा",
      .lineArmistice: "युद्धविराम रेखा",

      .legendUnder: "{number} भन्दा कम",
      .legendAndMore: "{number} वा बढी",
      .legendBetween: "{lower}–{upper}",
      .legendFromTo: "{lower} देखि {upper}",

      .describeShown: .plural(
        one: "{total} (देखाइएको {count} एकाइमा)", other: "{total} (देखाइएका {count} एकाइमा)"),
      .describeHeldBack: .plural(
        one: "{count} एकाइ देखाइएको छैन", other: "{count} एकाइ देखाइएका छैनन्"),

      .reportContents: "विषयसूची",
      .reportSummary: "सारांश",
      .reportSources: "स्रोतहरू",
    ])
}
