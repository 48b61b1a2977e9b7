import Testing

@testable import MapServices

@Suite struct ParameterKindTests {
  @Test(
    "Whole numbers are wholly consumed and within their range",
    arguments: [
      ("64", 64), ("4096", 4_096), ("63", nil), ("4097", nil), ("", nil), ("+64", nil),
      (" 64", nil), ("64 ", nil), ("064", nil), ("64.0", nil), ("6e1", nil), ("0x40", nil),
      ("٦٤", nil), ("-64", nil), ("6,4", nil), ("1_000", nil), ("NaN", nil),
      ("9223372036854775807", nil), ("9223372036854775808", nil),
      ("99999999999999999999999999999999999999999", nil),
    ] as [(String, Int?)])
  func integers(_ text: String, _ value: Int?) {
    #expect(
      ParameterKind.integer(64...4_096).value(of: text) == value.map { ParameterValue.integer($0) })
  }

  @Test("Zero and negative numbers are whole numbers too, in one way of writing")
  func signs() {
    let kind = ParameterKind.integer(-5...5)
    #expect(kind.value(of: "0") == .integer(0))
    #expect(kind.value(of: "-5") == .integer(-5))
    for text in ["-0", "-", "--1", "-05", "- 5", "00"] { #expect(kind.value(of: text) == nil) }
  }

  @Test(
    "Decimal numbers are wholly consumed and within their range",
    arguments: [
      ("0.5", 0.5), ("4", 4), ("1.25", 1.25), ("25e-1", 2.5), ("+1", 1), ("1.", 1), (".75", 0.75),
      ("1E0", 1), ("0.49", nil), ("4.0001", nil), ("", nil), (".", nil), ("e1", nil), ("1e", nil),
      ("1e+", nil), ("1e9999", nil), ("1e400", nil), ("nan", nil), ("NaN", nil), ("inf", nil),
      ("infinity", nil), ("0x1p1", nil), ("1,5", nil), (" 1", nil), ("1 ", nil), ("1.2.3", nil),
      ("--1", nil), ("1e1e1", nil), ("0.00000000000000000000000000000000000000001e41", nil),
    ] as [(String, Double?)])
  func reals(_ text: String, _ value: Double?) {
    #expect(ParameterKind.real(0.5...4).value(of: text) == value.map { ParameterValue.real($0) })
  }

  @Test(
    "Days are real days of ten characters",
    arguments: [
      ("2018-02-10", true), ("2016-02-29", true), ("2000-02-29", true), ("0001-01-01", true),
      ("9999-12-31", true), ("2015-02-29", false), ("1900-02-29", false), ("2018-13-01", false),
      ("2018-00-01", false), ("2018-04-31", false), ("2018-01-00", false), ("0000-01-01", false),
      ("2018-2-10", false), ("18-02-10", false), ("20180210", false), ("2018/02/10", false),
      ("2018-02-10T00:00:00Z", false), ("2018-02-1０", false), ("-018-02-10", false), ("", false),
    ])
  func days(_ text: String, _ isDay: Bool) {
    #expect((ParameterKind.day.value(of: text) != nil) == isDay)
    #expect(ISODay(text)?.description == (isDay ? text : nil))
  }

  @Test(
    "Of a time stamp the day counts",
    arguments: [
      "2018-02-10", "2018-02-10T23:20:52Z", "2018-02-10T23:20:52.123+05:45", "2018-02-10t00:00z",
      "2018-02-10T23:59:60Z", "2018-02-10T12:00:00",
    ])
  func timeStamps(_ text: String) {
    #expect(ISODay(timeStamp: text) == ISODay(year: 2018, month: 2, day: 10))
  }

  @Test(
    "What is no time stamp is refused",
    arguments: [
      "2018-02-10T", "2018-02-10T24:00:00Z", "2018-02-10 12:00:00", "2018-02-10T12:60:00Z",
      "2018-02-10T1:00:00Z", "2018-02-10T12:00:00.Z", "2018-02-10T12:00:00Zx", "2018-02-30T12:00Z",
      "2018-02-10T12:00:00+5", "2018-02-10T12:00:00+05:60",
    ])
  func noTimeStamps(_ text: String) {
    #expect(ISODay(timeStamp: text) == nil)
  }

  @Test("Intervals have an open side at most, and run forward")
  func intervals() throws {
    let both = try #require(TimeSelection("2010-01-01/2012-06-30T00:00:00Z"))
    #expect(both.start == ISODay("2010-01-01") && both.end == ISODay("2012-06-30"))
    #expect(TimeSelection("../2012-06-30")?.start == nil)
    #expect(TimeSelection("/2012-06-30")?.end == ISODay("2012-06-30"))
    #expect(TimeSelection("2010-01-01/..")?.end == nil)
    for text in ["../..", "/", "..", "2012-01-01/2011-01-01", "a/2011-01-01", "2011-01-01/a/b"] {
      #expect(TimeSelection(text) == nil, "\(text)")
    }
  }

  @Test(
    "Languages have the shape of BCP 47",
    arguments: [
      ("en", true), ("fr-CA", true), ("zh-Hant-TW", true), ("sr-Latn", true), ("es-419", true),
      ("e", false), ("engl", false), ("en_US", false), ("en-", false), ("-en", false),
      ("en--US", false), ("en-toolongsub", false), ("12", false), ("en-US;q=1", false),
      ("../../etc", false), ("én", false),
    ])
  func languages(_ text: String, _ isLanguage: Bool) {
    #expect((ParameterKind.language.value(of: text) != nil) == isLanguage)
  }

  @Test(
    "Codes are letters, digits, dots, underscores and hyphens",
    arguments: [
      ("NGA-2876", true), ("UG.KM_1", true), (String(repeating: "a", count: 80), true),
      (String(repeating: "a", count: 81), false), ("", false), ("a b", false), ("a/b", false),
      ("a'b", false), ("é", false), ("a;b", false),
    ])
  func identifiers(_ text: String, _ isCode: Bool) {
    #expect((ParameterKind.identifier.value(of: text) != nil) == isCode)
  }

  @Test("Lists are bounded, and each part is a code")
  func lists() {
    let kind = ParameterKind.identifiers(maximum: 3)
    #expect(kind.value(of: "a,b-1,c") == .list(["a", "b-1", "c"]))
    for text in ["a,b,c,d", "a,,b", ",", "a, b"] { #expect(kind.value(of: text) == nil) }
  }

  @Test("A box has four numbers, none of them beyond the earth")
  func boxes() {
    let kind = ParameterKind.boundingBox
    #expect(kind.value(of: "-180,-90,180,90") == .box(BoxCorners(-180, -90, 180, 90)))
    #expect(kind.value(of: "1e-300,2,3.5,4") == .box(BoxCorners(1e-300, 2, 3.5, 4)))
    for text in ["1,2,3", "1,2,3,4,5", "1,2,3,", "1,2,3,x", "1,2,3,nan", "1, 2,3,4", "1,2,3,1e10"] {
      #expect(kind.value(of: text) == nil, "\(text)")
    }
  }

  @Test(
    "Coordinate systems are named by address, URN, CURIE or code",
    arguments: [
      ("http://www.opengis.net/def/crs/EPSG/0/3857", "EPSG:3857"),
      ("https://www.opengis.net/def/crs/EPSG/9.9.1/4326", "EPSG:4326"),
      ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "CRS:84"),
      ("urn:ogc:def:crs:EPSG::32636", "EPSG:32636"), ("urn:ogc:def:crs:OGC:1.3:CRS84", "CRS:84"),
      ("[EPSG:3857]", "EPSG:3857"), ("[OGC:CRS84]", "CRS:84"), ("epsg:8857", "EPSG:8857"),
      ("CRS:84", "CRS:84"), ("EPSG:", nil), ("EPSG:-1", nil), ("EPSG:0", nil), ("EPSG:1e3", nil),
      ("3857", nil), ("+proj=merc", nil), ("file:///etc/passwd", nil), ("EPSG:99999999999", nil),
      ("http://evil.example/def/crs/EPSG/0/3857", nil), ("", nil), ("[]", nil), ("[", nil),
    ] as [(String, String?)])
  func systems(_ text: String, _ code: String?) {
    #expect(CoordinateSystemName.code(text) == code)
  }

  @Test(
    "Colours are 0xRRGGBB or have a name of the web, in either case",
    arguments: [
      ("0xFF8000", ServiceColor(red: 255, green: 128, blue: 0)),
      ("0Xff8000", ServiceColor(red: 255, green: 128, blue: 0)),
      ("White", .white), ("tomato", ServiceColor(red: 255, green: 99, blue: 71)), ("#ff8000", nil),
      ("0xFF80", nil), ("0xFF800000", nil), ("0x+F8000", nil), ("whitish", nil), ("", nil),
    ] as [(String, ServiceColor?)])
  func colors(_ text: String, _ color: ServiceColor?) {
    #expect(ServiceColor(text) == color)
  }

  @Test(
    "Addresses have http or https and the characters of RFC 3986",
    arguments: [
      ("https://maps.example.org/maps/uganda?language=fr", true), ("http://[::1]:80/", true),
      ("ftp://x.org", false), ("javascript:alert(1)", false), ("https://", false),
      ("//x.org", false),
      ("https:///x", false), ("https://x.org/a b", false), ("https://x.org/\"", false),
      ("https://x.org/é", false), ("https://" + String(repeating: "x", count: 93), false),
    ])
  func addresses(_ text: String, _ isAddress: Bool) {
    #expect((ParameterKind.uri(maximum: 100).value(of: text) != nil) == isAddress)
  }
}
