import MapServices
import WebPages
import Wording

/// What a request gets whose answer cannot be made: a page for people, a problem document for
/// programs.
struct ErrorPages {
  private let edition: Edition
  private let settings: ServerSettings

  init(_ edition: Edition, _ settings: ServerSettings) {
    self.edition = edition
    self.settings = settings
  }

  func response(_ problem: Problem, to request: HTTPRequest) -> HTTPResponse {
    var response = HTTPResponse(problem)
    guard request.wantsPage else { return response }
    let page = SitePublisher(edition, settings, language: nil).pages
      .error(ErrorContent(status: problem.status, detail: problem.description))
    response.body = Array(page.utf8)
    response.set("Content-Type", "text/html; charset=utf-8")
    response.set("Content-Security-Policy", HTTPResponse.pagePolicy)
    return response
  }
}
