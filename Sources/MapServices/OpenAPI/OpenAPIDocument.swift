/// The description of the server's interface for programs: OpenAPI 3.0.3.
package enum OpenAPIDocument {
  /// The media type that OGC API – Common gives such documents.
  package static let mediaType = "application/vnd.oai.openapi+json;version=3.0"

  /// The document of a server: all operations, with the names of its maps, reports and systems.
  ///
  /// - Parameter version: the version of the program.
  package static func document(
    _ catalog: ServiceCatalog, version: String, operations: [Operation] = Operation.all
  ) -> JSONValue {
    [
      "openapi": "3.0.3",
      "info": .object(present: [
        ("title", .string(catalog.title)),
        ("description", .string(catalog.abstract)),
        ("contact", ["name": .string(catalog.organisation)]), ("version", .string(version)),
        (
          "x-OGC-limits",
          [
            "maps": [
              "maxWidth": .integer(OGCMapRequest.side.upperBound),
              "maxHeight": .integer(OGCMapRequest.side.upperBound),
            ]
          ]
        ),
      ]),
      "servers": [["url": .string(catalog.baseAddress)]],
      "tags": .array(topics(operations).map { ["name": .string($0)] }),
      "paths": .object(
        operations.map { operation in
          JSONValue.Member(operation.template.text, ["get": get(operation, catalog)])
        }),
      "components": [
        "schemas": OpenAPISchemas.all, "responses": OpenAPIResponses.problems(operations),
      ],
    ]
  }

  private static func topics(_ operations: [Operation]) -> [String] {
    var topics: [String] = []
    for operation in operations where !topics.contains(operation.topic) {
      topics.append(operation.topic)
    }
    return topics
  }

  private static func get(_ operation: Operation, _ catalog: ServiceCatalog) -> JSONValue {
    let parameters =
      operation.template.variables.map { path($0, catalog) }
      + operation.parameters.map { query($0, catalog) }
    return .object(present: [
      ("operationId", .string(operation.name)), ("tags", [.string(operation.topic)]),
      ("summary", .string(operation.summary)),
      ("parameters", parameters.isEmpty ? nil : .array(parameters)),
      ("responses", OpenAPIResponses.of(operation)),
    ])
  }

  private static func path(_ variable: PathVariable, _ catalog: ServiceCatalog) -> JSONValue {
    [
      "name": .string(variable.rawValue), "in": "path", "required": true,
      "description": .string(variable.summary + "."), "schema": variable.schema(catalog),
    ]
  }

  /// What holds without the parameter is said in words, since it often depends on the map.
  private static func query(_ parameter: Parameter, _ catalog: ServiceCatalog) -> JSONValue {
    let standard = parameter.isRequired ? "" : " Default: \(parameter.standard)."
    return .object(present: [
      ("name", .string(parameter.name)), ("in", "query"),
      ("required", .boolean(parameter.isRequired)),
      ("allowEmptyValue", parameter.mayBeEmpty ? true : nil),
      ("description", .string(parameter.description + standard)),
      ("style", parameter.kind.isList ? "form" : nil),
      ("explode", parameter.kind.isList ? false : nil),
      ("schema", parameter.kind.schema(catalog)),
    ])
  }
}
