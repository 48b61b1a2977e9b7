/// One address of the server: its shape, what it takes and what it answers.
///
/// Addresses that differ in their ending are operations of their own, so that each says exactly
/// which parameters and media types it has; they share an `id`.
package struct Operation: Hashable, Sendable {
  /// What an answer holds.
  package struct Content: Hashable, Sendable {
    package let mediaType: String
    /// The name of its schema in the OpenAPI document; nil for what is no JSON.
    package let schema: String?

    init(_ mediaType: String, schema: String? = nil) {
      self.mediaType = mediaType
      self.schema = schema
    }
  }

  package let id: OperationID
  /// The name of this address among all, lower camel case.
  package let name: String
  /// The heading under which documentation lists it.
  package let topic: String
  /// What it answers, a phrase without a full stop.
  package let summary: String
  package let template: PathTemplate
  /// What the ending of the path asks for; nil where the path has no ending.
  package let format: FileFormat?
  /// 2 for `@2x`, else 1.
  package let scale: Int
  /// The parameters of the query.
  package let parameters: [Parameter]
  /// What an answer of status 200 may hold.
  package let contents: [Content]
  /// The statuses that an answer may have, 200 among them, ascending.
  package let statuses: [Int]

  /// - Parameter failures: the statuses beyond those of all addresses.
  init(
    _ id: OperationID, named name: String? = nil, _ topic: String, _ path: String,
    format: FileFormat? = nil, scale: Int = 1, parameters: [Parameter] = [],
    contents: [Content]? = nil, failures: [Int] = [], _ summary: String
  ) {
    self.id = id
    self.name = name ?? id.rawValue
    self.topic = topic
    self.summary = summary
    template = PathTemplate(path)
    self.format = format
    self.scale = scale
    self.parameters = parameters
    self.contents = contents ?? format.map { [Content($0.mediaType)] } ?? []
    statuses = (Self.everywhere + failures).sorted()
  }

  /// An answer, one that the client has already, and what can go wrong with any request.
  private static let everywhere = [200, 304, 400, 404, 405, 410, 413, 414, 431, 500, 503]

  /// Whether the query is not read by `parameters`, which then only document it.
  package var hasOwnGrammar: Bool { id == .wms }

  /// All addresses. Among those of one first segment, the first that matches is taken.
  package static let all: [Operation] = site + pictures + tiles + ogc
}
