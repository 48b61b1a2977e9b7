/// The answers of the interface in OpenAPI 3.0.
enum OpenAPIResponses {
  /// The answers of an operation by status.
  static func of(_ operation: Operation) -> JSONValue {
    .object(
      operation.statuses.map { status in
        JSONValue.Member("\(status)", response(operation, status))
      })
  }

  /// The answers that operations share, by name: what goes wrong, and what the client has already.
  static func problems(_ operations: [Operation]) -> JSONValue {
    let statuses = Set(operations.flatMap(\.statuses)).subtracting([200]).sorted()
    return .object(
      statuses.map { status in
        JSONValue.Member(
          name(status), .object(present: described(status)))
      })
  }

  private static func name(_ status: Int) -> String { "Status\(status)" }

  private static func response(_ operation: Operation, _ status: Int) -> JSONValue {
    switch (operation.id, status) {
    case (_, 200):
      return [
        "description": .string(operation.summary + "."),
        "content": .object(
          operation.contents.map { content in
            JSONValue.Member(content.mediaType, ["schema": schema(content)])
          }),
      ]
    case (.wms, 400):
      // Mistakes of WMS requests have documents of their own.
      let documents = ["text/xml", "application/vnd.ogc.se_xml"]
      return .object(present: described(status, further: documents))
    default:
      return ["$ref": .string("#/components/responses/\(name(status))")]
    }
  }

  private static func described(
    _ status: Int, further: [String] = []
  ) -> [(String, JSONValue?)] {
    guard status != 304 else { return [("description", "The client has the answer already.")] }
    let problem = JSONValue.Member(
      Problem.mediaType, ["schema": ["$ref": "#/components/schemas/Problem"]])
    // A browser gets a page.
    let texts = ([FileFormat.html.mediaType] + further).map { mediaType in
      JSONValue.Member(mediaType, ["schema": ["type": "string"]])
    }
    return [
      ("description", .string(description(status))), ("headers", headers(status)),
      ("content", .object([problem] + texts)),
    ]
  }

  private static func headers(_ status: Int) -> JSONValue? {
    switch status {
    case 405:
      [
        "Allow": [
          "description": "The methods that are allowed.", "schema": ["type": "string"],
        ]
      ]
    case 503:
      [
        "Retry-After": [
          "description": "After how many seconds another try is worth while.",
          "schema": ["type": "integer", "minimum": 0],
        ]
      ]
    default: nil
    }
  }

  private static func description(_ status: Int) -> String {
    switch status {
    case 400: "The address or a parameter is not understood."
    case 404: "There is nothing at the address, or it shows nothing."
    case 410: "It shows members, who may no longer be shown."
    case 405: "The method is neither GET nor HEAD."
    case 413: "The request has a body."
    case 414: "The address is too long."
    case 431: "The headers are too large."
    case 500: "The server failed."
    case 501: "The answer is not offered in that format."
    case 503: "The server is busy, or not ready."
    default: "A problem."
    }
  }

  /// Of text and pictures there is no more to say than that they are bytes.
  private static func schema(_ content: Operation.Content) -> JSONValue {
    if let name = content.schema { return ["$ref": .string("#/components/schemas/\(name)")] }
    let isText = ["text/", "application/vnd.ogc", FileFormat.svg.mediaType].contains {
      content.mediaType.hasPrefix($0)
    }
    return isText ? ["type": "string"] : ["type": "string", "format": "binary"]
  }
}
