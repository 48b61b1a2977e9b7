/// The continental regions of the United Nations: the coarsest order of a list of countries.
package enum WorldRegion: String, Hashable, Sendable, CaseIterable {
  case africa
  case americas
  case asia
  case europe
  case oceania
  /// Areas without a region: Antarctica, and codes that the table does not have.
  case other

  /// The region of an ISO 3166-1 alpha-3 code in capitals.
  package init(country code: String) {
    self = Self.byCountry[code] ?? .other
  }

  /// Source: United Nations Statistics Division, Standard country or area codes for statistical use
  /// (M49), column "Region Name"; compared with the table of PyPI's country-converter 1.3.2.
  private static let standard: [(region: WorldRegion, countries: String)] = [
    (
      .africa,
      """
      AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ESH ETH ATF GAB GHA GIN GMB
      GNB GNQ IOT KEN LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI MYT NAM NER NGA REU RWA SDN SEN SHN
      SLE SOM SSD STP SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE
      """
    ),
    (
      .americas,
      """
      ABW AIA ARG ATG BES BHS BLM BLZ BMU BOL BRA BRB BVT CAN CHL COL CRI CUB CUW CYM DMA DOM ECU
      FLK GLP GRD GRL GTM GUF GUY HND HTI JAM KNA LCA MAF MEX MSR MTQ NIC PAN PER PRI PRY SGS SLV
      SPM SUR SXM TCA TTO URY USA VCT VEN VGB VIR
      """
    ),
    (
      .asia,
      """
      AFG ARE ARM AZE BGD BHR BRN BTN CHN CYP GEO HKG IDN IND IRN IRQ ISR JOR JPN KAZ KGZ KHM KOR
      KWT LAO LBN LKA MAC MDV MMR MNG MYS NPL OMN PAK PHL PRK PSE QAT SAU SGP SYR THA TJK TKM TLS
      TUR UZB VNM YEM
      """
    ),
    (
      .europe,
      """
      ALA ALB AND AUT BEL BGR BIH BLR CHE CZE DEU DNK ESP EST FIN FRA FRO GBR GGY GIB GRC HRV HUN
      IMN IRL ISL ITA JEY LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SJM SMR SRB
      SVK SVN SWE UKR VAT
      """
    ),
    (
      .oceania,
      """
      ASM AUS CCK COK CXR FJI FSM GUM HMD KIR MHL MNP NCL NFK NIU NRU NZL PCN PLW PNG PYF SLB TKL
      TON TUV UMI VUT WLF WSM
      """
    ),
  ]

  /// Areas that M49 does not list, by where they lie; the codes are those of ISO 3166-1 (TWN), of
  /// general use (KOS, XKX) and of Natural Earth. No position on any status.
  private static let further: [(region: WorldRegion, countries: String)] = [
    (.asia, "ESB KAS PGA TWN WSB"), (.europe, "KOS XKX"),
  ]

  private static let byCountry: [String: WorldRegion] = {
    var regions: [String: WorldRegion] = [:]
    for (region, countries) in standard + further {
      for code in countries.split(whereSeparator: \.isWhitespace) { regions[String(code)] = region }
    }
    return regions
  }()
}
