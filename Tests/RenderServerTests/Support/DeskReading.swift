import MapServices
import Testing

@testable import RenderServer

extension AnswerDesk {
  /// What a target gets. Errors: the problem that it is answered with.
  func reply(_ target: String, accept: String? = nil) throws -> Reply {
    let read = try RequestTarget(target)
    return try reply(to: Router().route(read), read, HTTPRequest(.get, target, accept: accept))
  }

  /// The plan of a target. Errors: as for its reply; one that is ready fails the test.
  func plan(_ target: String, accept: String? = nil) throws -> Plan {
    guard case .planned(let plan) = try reply(target, accept: accept) else {
      throw Missing(what: "a plan for \(target)")
    }
    return plan
  }

  /// The answer of a target that has one at once. Errors: as for its reply; a plan fails the test.
  func answer(_ target: String) throws -> HTTPResponse {
    guard case .ready(let response) = try reply(target) else {
      throw Missing(what: "an answer to \(target)")
    }
    return response
  }

  /// The problem of a target; nil where it has none.
  func problem(_ target: String) throws -> Problem? {
    do {
      _ = try reply(target)
      return nil
    } catch let problem as Problem {
      return problem
    }
  }

  /// What the plan of a target makes, with a workbench of this thread.
  func text(_ target: String) throws -> String {
    let plan = try plan(target)
    let parts = try plan.make(Workbench())
    return String(decoding: try #require(parts.first { $0.name == plan.name }).bytes, as: UTF8.self)
  }
}

extension HTTPResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// Something that a test needs is not there.
struct Missing: Error, CustomStringConvertible {
  var what: String

  var description: String { "there is not \(what)" }
}
