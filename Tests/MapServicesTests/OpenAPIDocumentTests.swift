import Foundation
import Testing

@testable import MapServices

@Suite struct OpenAPIDocumentTests {
  private static func document() throws -> JSONValue {
    OpenAPIDocument.document(try SampleCatalog.catalog(), version: "1.2")
  }

  private static func members(_ value: JSONValue?) -> [JSONValue.Member] {
    if case .object(let members) = value { members } else { [] }
  }

  private static func elements(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements) = value { elements } else { [] }
  }

  @Test("The document is OpenAPI 3.0 with every address of the server")
  func paths() throws {
    let document = try Self.document()
    #expect(document["openapi"] == "3.0.3")
    #expect(document["info"]?["version"] == "1.2")
    #expect(document["servers"]?[0]?["url"] == .string(SampleCatalog.base))
    let paths = Self.members(document["paths"]).map(\.name)
    #expect(paths == Operation.all.map(\.template.text))
    #expect(paths.contains("/maps/{map}@2x.png") && paths.contains("/assets/{name}"))
    #expect(try JSONSerialization.jsonObject(with: Data(document.text.utf8)) is [String: Any])
  }

  @Test("Every variable of a path is declared, and no other")
  func variables() throws {
    for (name, path) in Self.members(try Self.document()["paths"]).map({ ($0.name, $0.value) }) {
      let declared = Self.elements(path["get"]?["parameters"]).filter { $0["in"] == "path" }
      let variables = name.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } }
      #expect(declared.compactMap { $0["name"] } == variables.map { .string(String($0)) })
      #expect(declared.allSatisfy { $0["required"] == true })
    }
  }

  @Test("Maps, reports and coordinate systems are those of the server")
  func names() throws {
    let paths = try Self.document()["paths"]
    func schema(_ path: String, _ index: Int) -> JSONValue? {
      paths?[path]?["get"]?["parameters"]?[index]?["schema"]
    }
    #expect(schema("/maps/{map}.png", 0)?["enum"] == ["uganda", "world-members"])
    #expect(schema("/reports/{report}.pdf", 0)?["enum"] == ["national"])
    #expect(
      schema("/ogc/collections/{map}/map", 3)?["enum"]?[2]
        == "http://www.opengis.net/def/crs/EPSG/0/3857")
    #expect(
      schema("/maps/{map}.png", 1) == ["type": "integer", "minimum": 64, "maximum": 4_096])
  }

  @Test("Every reference leads to a part of the document")
  func references() throws {
    let document = try Self.document()
    func check(_ value: JSONValue) {
      switch value {
      case .object(let members):
        if case .string(let reference) = value["$ref"] {
          let target = reference.split(separator: "/").dropFirst().reduce(document as JSONValue?) {
            $0?[String($1)]
          }
          #expect(target != nil, "\(reference)")
        }
        members.forEach { check($0.value) }
      case .array(let elements): elements.forEach(check)
      default: break
      }
    }
    check(document)
  }

  @Test("Required members of a schema are among its properties")
  func schemas() throws {
    let schemas = Self.members(try Self.document()["components"]?["schemas"])
    #expect(schemas.count > 15)
    for schema in schemas {
      #expect(schema.value["type"] == "object", "\(schema.name)")
      for name in Self.elements(schema.value["required"]) {
        guard case .string(let name) = name else { continue }
        #expect(schema.value["properties"]?[name] != nil, "\(schema.name).\(name)")
      }
    }
  }

  @Test("Every operation tells of its problems, and oEmbed of the format that is missing")
  func responses() throws {
    for (_, path) in Self.members(try Self.document()["paths"]).map({ ($0.name, $0.value) }) {
      let responses = Self.members(path["get"]?["responses"]).map(\.name)
      #expect(Set(["200", "304", "400", "404", "405", "503"]).isSubset(of: responses))
      #expect(responses == responses.sorted())
      #expect(responses.contains("501") == (path["get"]?["operationId"] == "oembed"))
    }
    let problem = try Self.document()["components"]?["responses"]?["Status400"]?["content"]
    #expect(
      problem?["application/problem+json"]?["schema"]?["$ref"] == "#/components/schemas/Problem")
  }

  @Test("The documents of this server have what their schemas require")
  func documents() throws {
    let catalog = try SampleCatalog.catalog()
    let documents = OGCDocuments(catalog)
    let layer = SampleCatalog.uganda()
    let schemas = try Self.document()["components"]?["schemas"]
    let written: [(String, JSONValue)] = [
      ("LandingPage", documents.landingPage), ("Conformance", documents.conformance),
      ("Collections", documents.collections), ("Collection", documents.collection(layer)),
      ("TileSets", documents.tileSets(layer)), ("TileSet", documents.tileSet(layer)),
      ("TileMatrixSets", documents.tileMatrixSets), ("TileMatrixSet", documents.tileMatrixSet),
      ("TileJSON", TileJSON.document(of: layer, in: catalog, values: ParameterValues())),
    ]
    for (name, document) in written {
      let required = Self.elements(schemas?[name]?["required"])
      #expect(!required.isEmpty)
      for member in required {
        guard case .string(let member) = member else { continue }
        #expect(document[member] != nil, "\(name).\(member)")
      }
    }
  }
}
