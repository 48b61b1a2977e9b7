package import Localization
package import MapPipeline
import MapServices

/// The answers that a site's server gives, made one by one without a server: nothing is kept and
/// nothing is logged.
package final class SiteSnapshot {
  /// One answer.
  package struct Answer: Hashable, Sendable {
    /// RFC 9110, 15.
    package var status: Int
    package var mediaType: String
    package var bytes: [UInt8]
    /// Whether a server may keep it in a folder between runs.
    package var isKeptOnDisk = false
  }

  private let edition: Edition
  private let settings: ServerSettings
  private let today: CalendarDate
  private let bench: Workbench

  /// - Parameter today: the day on which member layers are judged.
  ///
  /// Errors: those of opening the project's maps; fonts missing or broken.
  package init(
    _ project: OpenProject, settings: ServerSettings, today: CalendarDate
  ) throws(PipelineError) {
    edition = try Edition(project, settings: settings, today: today)
    bench = try Workbench()
    self.settings = settings
    self.today = today
  }

  /// What a GET of a path and query is answered with; mistakes are answered as a server answers them.
  package func answer(to target: String, accept: String? = nil) -> Answer {
    let request = HTTPRequest(.get, target, accept: accept)
    do throws(Problem) {
      let read = try RequestTarget(target)
      let desk = AnswerDesk(
        edition: edition, settings: settings, today: today, metrics: { "" })
      switch try desk.reply(to: try Router().route(read), read, request) {
      case .ready(let response): return Self.answer(response)
      case .planned(let plan): return made(plan)
      }
    } catch {
      return Self.answer(ErrorPages(edition, settings).response(error, to: request))
    }
  }

  private func made(_ plan: Plan) -> Answer {
    do throws(PipelineError) {
      let parts = try plan.make(bench)
      let own = parts.first { $0.name == plan.name }?.bytes ?? []
      return Answer(
        status: 200, mediaType: plan.mediaType, bytes: own, isKeptOnDisk: plan.isKeptOnDisk)
    } catch {
      let problem = Problem(error)
      return Self.answer(plan.failure?(problem, bench) ?? HTTPResponse(problem))
    }
  }

  private static func answer(_ response: HTTPResponse) -> Answer {
    Answer(
      status: response.status, mediaType: response.value(of: "Content-Type") ?? "",
      bytes: response.body)
  }
}
