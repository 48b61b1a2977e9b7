import Testing

@testable import Membership

/// What must be found in bytes and what must not. No place or name in it is real.
@Suite("A search for traces of members")
struct TraceSearchTests {
  /// Row 2 lies at 124.8975° E, 8.1425° N.
  private func search() throws -> TraceSearch {
    var search = TraceSearch()
    search.add(
      try #require(CoordinateForms(longitude: "124.8975", latitude: "8.1425")), row: 2)
    search.add("Invented Circle", .name, row: 3)
    search.add("SYN-017", .id, row: 4)
    search.add("https://example.org/invented", .webAddress, row: 5)
    return search
  }

  private func traces(_ text: String) throws -> [TraceSearch.Trace: Int] {
    try search().traces(in: Array(text.utf8))
  }

  // The metres are those of `gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:3857` (GDAL 3.6.2):
  // 13903526.1013529 909485.490290946. 124.8975° is 124° 53' 51.0", 8.1425° is 8° 8' 33.0".
  @Test(
    "A coordinate as text, in every way of writing",
    arguments: [
      "124.8975 8.1425", "[8.1425,124.8975]", "{\"lon\": 124.89751, \"lat\": 8.142503}",
      "lon=124,8975; lat=8,1425", "124°53'51\"E 08°08'33\"N", "N 8° 08' 33\", E 124° 53' 51\"",
      "8:08:33 124:53:51", "x=13903526.10 y=909485.49",
    ])
  func text(_ text: String) throws {
    #expect(try traces(text) == [.coordinate: 2])
  }

  @Test("Without zeros at the end, where enough decimals are left, and as whole numbers")
  func stripped() throws {
    func found(_ east: String, _ north: String, in text: String) throws -> Bool {
      var search = TraceSearch()
      search.add(try #require(CoordinateForms(longitude: east, latitude: north)), row: 2)
      return search.traces(in: Array(text.utf8)) == [.coordinate: 2]
    }
    #expect(try found("27.7000", "4.5125", in: "[27.7, 4.5125]"))
    #expect(try found("27.7000", "4.5125", in: "27,7; 4,5125"))
    #expect(try found("27.1230", "44.1200", in: "lat 44.12 lon 27.123."))
    // Longer numbers, and too few decimals to tell anything.
    for text in ["[27.71, 4.5125]", "[27.7, 4.51251]", "[127.7, 4.5125]", "[27.7.1, 4.5125]"] {
      #expect(try !found("27.7000", "4.5125", in: text), "\(text)")
    }
    #expect(try !found("27.2500", "44.5000", in: "M27.25 44.5z"))
  }

  // 8.142661° is 8° 8' 33.58"; the metres are 13903530.55 and 909503.59, by gdaltransform as above.
  @Test(
    "Seconds and metres that are rounded up",
    arguments: [
      "E 124°53'51\" N 8°08'34\"", "124:53:51 8:08:34", "x=13903531 y=909504",
    ])
  func roundedUp(_ text: String) throws {
    var search = TraceSearch()
    search.add(
      try #require(CoordinateForms(longitude: "124.89754", latitude: "8.142661")), row: 2)
    #expect(search.traces(in: Array(text.utf8)) == [.coordinate: 2])
  }

  @Test("A coordinate as numbers of eight and four bytes, in both orders")
  func binary() throws {
    let (east, north) = (124.8975, 8.1425)
    let (metresEast, metresNorth) = (13_903_526.101_352_9, 909_485.490_290_946)
    func bytes(_ value: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
      (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    let pairs: [[UInt8]] = [
      bytes(east.bitPattern) + bytes(north.bitPattern),
      bytes(north.bitPattern.byteSwapped) + bytes(east.bitPattern.byteSwapped),
      bytes(Float(east).bitPattern) + bytes(Float(north).bitPattern),
      bytes(Float(north).bitPattern.byteSwapped) + bytes(Float(east).bitPattern.byteSwapped),
      bytes(Float(metresEast).bitPattern) + bytes(Float(metresNorth).bitPattern),
    ]
    for pair in pairs {
      let around: [UInt8] = [1, 2, 3] + pair + [4, 5, 6]
      #expect(try search().traces(in: around) == [.coordinate: 2])
    }
  }

  @Test(
    "One axis alone, axes far apart, and numbers of which it is a part are no coordinate",
    arguments: [
      "124.8975", "8.1425 is a number", "124.8975" + String(repeating: "x", count: 200) + "8.1425",
      "1124.8975 18.1425", "0.124.8975,0.8.1425",
    ])
  func others(_ text: String) throws {
    #expect(try traces(text).isEmpty)
  }

  @Test("Names, ids and addresses stand alone")
  func words() throws {
    #expect(try traces("<li>Invented Circle</li>") == [.name: 3])
    #expect(try traces("{\"id\":\"SYN-017\"}") == [.id: 4])
    #expect(try traces("href=\"https://example.org/invented\"") == [.webAddress: 5])
    for text in [
      "“Invented Circle”", "Invented Circle’s", "Invented Circle…", "\u{a0}Invented Circle\u{2069}",
      "«Invented Circle»", "—Invented Circle",
    ] {
      #expect(try traces(text) == [.name: 3], "\(text)")
    }
    #expect(try traces("Invented Circleй").isEmpty)
    #expect(try traces("Invented Circles").isEmpty)
    #expect(try traces("SYN-0170 XSYN-017").isEmpty)
    #expect(try traces("https://example.org/inventedness").isEmpty)
  }

  @Test(
    "A name is found however its characters are written",
    arguments: [
      // As it is, in HTML and SVG, in JSON, in a URL's path and query, in CSV, in a PDF's outline.
      "Côte & Fille's \"Circle\"", "<title>Côte &amp; Fille&#39;s &quot;Circle&quot;</title>",
      "<b>Côte &#38; Fille&apos;s &#x22;Circle&#34;</b>",
      #"{"name": "C\u00f4te & Fille's \"Circle\""}"#,
      #"{"a":"C\u00F4te \u0026 Fille\u0027s \"Circle\""}"#,
      "/members/C%C3%B4te%20%26%20Fille%27s%20%22Circle%22",
      "?q=C%c3%b4te+%26+Fille%27s+%22Circle%22&x=1", "1,\"Côte & Fille's \"\"Circle\"\"\"\n",
      "/Title <feff004300f4007400650020002600200046"
        + "0069006c006c0065002700730020002200430069007200630" + "06c00650022>",
      // An attribute with JSON in it, a decomposed letter, other spaces, marks of direction.
      "<p data-x=\"{&quot;n&quot;: &quot;C\\u00f4te &amp; Fille's \\&quot;Circle\\&quot;&quot;}\">",
      "Co\u{302}te & Fille's \"Circle\"", "Côte\u{a0}&\n  Fille's\u{202f}\"Circle\"",
      "\u{2068}Côte &\u{200e} Fil\u{ad}le's \"Circle\"\u{2069}",
      // Over two lines, and over two fonts.
      "<svg><text><tspan x=\"1\">Côte &amp;</tspan><tspan x=\"1\">Fille's \"Circle\"</tspan></text>",
      "<svg><text><tspan>Côte &amp; Fil</tspan><tspan>le's \"Circle\"</tspan></text><text>x</text>",
      "<ul><li><b>Côte</b> &amp; <a href=\"x\">Fille's</a>\n \"Circle\"</li></ul>",
    ])
  func writtenOtherwise(_ text: String) throws {
    for name in ["Côte & Fille's \"Circle\"", "Co\u{302}te & Fille's \"Circle\""] {
      var search = TraceSearch()
      search.add(name, .name, row: 7)
      #expect(search.traces(in: Array(text.utf8)) == [.name: 7], "\(text)")
      #expect(search.valueCounts == [.name: 1])
    }
  }

  @Test(
    "Two texts beside each other are no name, nor is what an escape only looks like",
    arguments: [
      "<p>Invented</p><p>Circles</p>", "<text>Invented Cir</text><text>cle</text>",
      "Invented&#;Circle", "Invented%2Circle", "Invented\\u002Circle", "Invented &lt;b&gt; Circle",
      "<feff00490>",
    ])
  func noName(_ text: String) throws {
    #expect(try traces(text).isEmpty)
  }

  @Test("An address with its slashes escaped, and pictures whose bytes are no text")
  func otherReadings() throws {
    #expect(try traces(#"{"web":"https:\/\/example.org\/invented"}"#) == [.webAddress: 5])
    #expect(TextReadings.readings(of: [0x89, 0x50, 0x4E, 0x47, 0x26]).isEmpty)
    #expect(TextReadings.readings(of: []) == [[]])
  }

  @Test("At the very beginning and the very end, and in a text that is too short")
  func ends() throws {
    #expect(try traces("SYN-017") == [.id: 4])
    #expect(try traces("SYN-01").isEmpty)
    #expect(try traces("").isEmpty)
  }

  @Test("What is looked for is not told")
  func discretion() throws {
    let search = try search()
    #expect("\(search)" == "confidential")
    #expect(String(reflecting: search) == "confidential")
    var dumped = ""
    dump(search, to: &dumped)
    #expect(!dumped.contains("Invented") && !dumped.contains("124"))
    #expect(search.valueCounts == [.coordinate: 1, .name: 1, .id: 1, .webAddress: 1])
  }

  @Test("Texts too short to tell anything are not looked for")
  func short() {
    var search = TraceSearch()
    search.add("Ana", .name, row: 2)
    #expect(search.valueCounts.isEmpty)
    #expect(search.traces(in: Array("Ana lives in Anambra".utf8)).isEmpty)
  }
}
