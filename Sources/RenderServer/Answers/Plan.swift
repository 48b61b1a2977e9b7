import MapPipeline
import MapServices

/// An answer that has to be made: what it is called, how it is made, how it is sent.
struct Plan: Sendable {
  /// What is asked for in one way of writing, equal for equal requests on every machine and in every
  /// run.
  var name: String
  var mediaType: String
  var policy = CachePolicy.kept
  /// Header fields beyond those of every answer.
  var fields: [HTTPResponse.Field] = []
  /// Whether it is text, which shrinks.
  var isText = false
  /// Whether members are shown in it or counted.
  let hasMembers: Bool
  /// Milliseconds that making it takes, about.
  var cost = 5.0
  /// What is made together with it; the name of the one that stands for all, so that it is made once.
  var group: String?
  /// The names of everything that is made together; its own alone by itself.
  var parts: [String]
  /// What is sent where it cannot be made; nil for a problem document.
  var failure: (@Sendable (Problem, Workbench) -> HTTPResponse)?
  /// Makes this and maybe others, by name.
  var make: @Sendable (Workbench) throws(PipelineError) -> [Part]

  /// Whether it may lie in a folder: nothing that shows members ever does.
  var isKeptOnDisk: Bool { policy != .never && !hasMembers }

  struct Part: Sendable {
    var name: String
    var bytes: [UInt8]
  }

  init(
    _ name: String, mediaType: String, hasMembers: Bool, policy: CachePolicy = .kept,
    cost: Double = 5,
    make: @escaping @Sendable (Workbench) throws(PipelineError) -> [UInt8]
  ) {
    self.name = name
    parts = [name]
    self.mediaType = mediaType
    self.hasMembers = hasMembers
    self.policy = policy
    self.cost = cost
    self.make = { bench throws(PipelineError) in [Part(name: name, bytes: try make(bench))] }
  }
}

/// What an answer is: there already, or to be made.
enum Reply: Sendable {
  case ready(HTTPResponse)
  case planned(Plan)
}
