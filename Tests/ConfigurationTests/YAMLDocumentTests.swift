import Diagnostics
import Testing

@testable import Configuration

/// Reads a text and gives its root.
func tree(_ text: String, limits: YAMLLimits = YAMLLimits()) throws -> YAMLNode {
  let document = try YAMLDocument.parse(text: text, file: "test.yaml", limits: limits)
  #expect(document.diagnostics.isEmpty)
  return document.root
}

/// The one diagnostic with which a text is refused.
func refusal(_ text: String, limits: YAMLLimits = YAMLLimits()) throws -> Diagnostic {
  let error = try #require(throws: ConfigurationError.self) {
    try YAMLDocument.parse(text: text, file: "test.yaml", limits: limits)
  }
  #expect(error.diagnostics.count == 1)
  return try #require(error.diagnostics.first)
}

@Suite struct YAMLDocumentTests {
  @Test(
    "A scalar keeps the text that was written",
    arguments: [
      ("NO", "NO"), ("0101", "0101"), ("1.10", "1.10"), ("2026-11-23", "2026-11-23"),
      ("~", "~"), ("'it''s'", "it's"), (#""a\tb""#, "a\tb"), ("|-\n  a\n  b", "a\nb"),
      (">-\n  a\n  b", "a b"), ("बाँके", "बाँके"),
    ])
  func scalars(_ written: String, _ expected: String) throws {
    #expect(try tree("key: \(written)")["key"]?.scalarText == expected)
  }

  @Test("A node knows its line and column, counted in characters from 1")
  func places() throws {
    let root = try tree("a: 1\nnoms: {é: oui, ville: Kitgum}\n")
    #expect(root.place == Place(file: "test.yaml", line: 1, column: 1))
    #expect(root["noms"]?.place == Place(file: "test.yaml", line: 2, column: 7))
    let city = try #require(root["noms"]?.entries?.last)
    #expect(city.keyPlace == Place(file: "test.yaml", line: 2, column: 16))
    #expect(city.value.place == Place(file: "test.yaml", line: 2, column: 23))
  }

  @Test("Mappings keep the order of the text")
  func order() throws {
    let keys = try tree("z: 1\na: 2\nm: 3").entries?.map(\.key)
    #expect(keys == ["z", "a", "m"])
  }

  @Test("A byte order mark is no part of the text")
  func byteOrderMark() throws {
    let root = try tree("\u{FEFF}a: 1")
    #expect(root.entries?.first?.key == "a")
    #expect(root.entries?.first?.keyPlace.line == 1)
  }

  @Test("UTF-16 with a byte order mark is read")
  func utf16() throws {
    let units = Array("\u{FEFF}a: é".utf16)
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let document = try YAMLDocument.parse(bytes: bytes, file: nil)
    #expect(document.root["a"]?.scalarText == "é")
  }

  @Test("JSON is read as YAML")
  func json() throws {
    let root = try tree(#"{"a":[1,true,null,"x\/\u00e9"],"b":{"c":"d: e"}}"#)
    #expect(root["a"]?.items?.map(\.scalarText) == ["1", "true", "null", "x/é"])
    #expect(root["b"]?["c"]?.scalarText == "d: e")
  }

  @Test("An alias repeats the node of its anchor")
  func alias() throws {
    let root = try tree("a: &note {en: Text}\nb: *note")
    #expect(root["b"]?["en"]?.scalarText == "Text")
  }

  @Test("A key given twice is reported with both lines, and the first value is kept")
  func duplicate() throws {
    let document = try YAMLDocument.parse(text: "a: 1\nb: 2\na: 3\nb: 4", file: "test.yaml")
    #expect(document.diagnostics.map(\.code) == ["duplicate-key", "duplicate-key"])
    #expect(document.diagnostics.map(\.place.line) == [3, 4])
    #expect(document.diagnostics.first?.reason == "first in line 1")
    #expect(document.root["a"]?.scalarText == "1")
  }

  @Test("A type tag is reported")
  func tag() throws {
    let document = try YAMLDocument.parse(text: "a: !!binary aGk=", file: nil)
    #expect(document.diagnostics.map(\.code) == ["yaml-tag"])
  }
}

@Suite struct YAMLRefusalTests {
  @Test("What is no YAML is refused with libyaml's words and the place")
  func syntax() throws {
    let diagnostic = try refusal("a: 1\nb: [1, 2\nc: 3\n")
    #expect(diagnostic.code == "yaml-syntax")
    #expect(diagnostic.place.line == 3)
    // libyaml 0.2.5, parser.c.
    #expect(diagnostic.reason?.contains("did not find expected ',' or ']'") == true)
  }

  @Test("A tab as indentation is named")
  func tab() throws {
    let diagnostic = try refusal("a:\n\tb: 1")
    #expect(diagnostic.place == Place(file: "test.yaml", line: 2, column: 1))
    #expect(diagnostic.reason?.contains("cannot start any token") == true)
    #expect(diagnostic.advice == "indent with spaces, not with tabs")
  }

  @Test(
    "Each kind of text that cannot be one tree is refused",
    arguments: [
      ("", "yaml-empty", nil), ("# only a comment\n", "yaml-empty", nil),
      ("a: 1\n---\nb: 2", "yaml-documents", 2), ("? [a]\n: b", "yaml-key", 1),
      ("a: *nobody", "yaml-alias", 1), ("a: &x [*x]", "yaml-alias", 1),
    ] as [(String, String, Int?)])
  func refused(_ text: String, _ code: String, _ line: Int?) throws {
    let diagnostic = try refusal(text)
    #expect(diagnostic.code == code)
    #expect(diagnostic.place.line == line)
  }

  @Test("Bytes that are no text are refused with their line and byte")
  func invalidBytes() throws {
    let bytes = Array("a: 1\nb: ".utf8) + [0xFF, 0x0A]
    let error = try #require(throws: ConfigurationError.self) {
      try YAMLDocument.parse(bytes: bytes, file: "test.yaml")
    }
    let place = error.diagnostics.first?.place
    #expect(place == Place(file: "test.yaml", line: 2, column: 4))
  }

  @Test("Nesting without end is refused before it costs anything", arguments: ["[", "{a: ", "- "])
  func depth(_ opening: String) throws {
    let diagnostic = try refusal(String(repeating: opening, count: 100_000))
    #expect(diagnostic.code == "yaml-limit")
    #expect(diagnostic.message.contains("deep"))
  }

  @Test("Aliases that multiply are refused")
  func aliasBomb() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(try refusal(text).code == "yaml-limit")
  }

  @Test("Too many values and too many bytes are refused")
  func size() throws {
    let many = "[" + String(repeating: "1,", count: 500) + "]"
    #expect(try refusal(many, limits: YAMLLimits(nodes: 100)).code == "yaml-limit")
    #expect(try refusal(many, limits: YAMLLimits(bytes: 100)).code == "yaml-limit")
    #expect(try tree(many, limits: YAMLLimits(nodes: 501)).items?.count == 500)
  }
}
