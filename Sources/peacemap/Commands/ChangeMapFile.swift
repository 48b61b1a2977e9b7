import Editions
import HostSystem
import MapPipeline

/// The map of `peacemap diff`: what became of statuses from one edition to the other.
struct ChangeMapFile {
  private let path: String
  private let format: OutputFormat
  /// Nil for the first map of statuses.
  private let map: String?
  private let context: ToolContext

  /// Nil where none is asked for. Errors: a format that is none, a map without a file.
  init?(_ context: ToolContext) throws(ToolFailure) {
    map = context.invocation.text("of")
    guard let path = context.invocation.text("map") else {
      guard map == nil else {
        throw ToolFailure(.usage, "no-map", "--of needs a file to draw: --map FILE")
      }
      return nil
    }
    let ending = FilePath.ending(of: path)
    guard let format = OutputFormat(rawValue: ending) else {
      throw ToolFailure(
        .usage, "format", "\(path): no picture format has the ending \"\(ending)\"",
        advice: "end the name with .png, .webp, .svg or .pdf")
    }
    self.path = path
    self.format = format
    self.context = context
  }

  /// - Parameter language: BCP 47; nil for the project's first.
  ///
  /// Errors: a later edition without outlines, no map of statuses, a file that cannot be written.
  func write(
    from first: ComparedEdition, to last: ComparedEdition, _ language: String?
  ) throws(ToolFailure) {
    guard let project = last.project else {
      throw ToolFailure(
        .usage, "no-outlines", "a report has no outlines to draw",
        advice: "give the later atlas or project in its place")
    }
    let started = ProcessEnvironment.monotonicSeconds
    let bytes: [UInt8]
    do {
      let request = MapRequest(
        map: try map(of: project), language: language, today: context.environment.today)
      bytes = try MapRenderer().bytes(project, request, since: first.facts, format: format)
      try AtomicFile.write(bytes, to: context.environment.absolute(path))
    } catch let error as PipelineError {
      throw ToolFailure(error)
    } catch let error as SystemError {
      throw ToolFailure(error)
    } catch let error as ToolFailure {
      throw error
    } catch {
      throw ToolFailure(.failed, "unexpected", "\(error)")
    }
    let milliseconds = Int(((ProcessEnvironment.monotonicSeconds - started) * 1000).rounded())
    context.terminal.note("\(path)  \(bytes.count) bytes  \(milliseconds) ms")
  }

  /// The map that is asked for, else the first that fills with statuses and nothing else.
  private func map(of project: OpenProject) throws(ToolFailure) -> String {
    let fitting = project.specification.maps.filter(\.showsStatusesAlone).map(\.id)
    guard let map else {
      guard let first = fitting.first else {
        throw ToolFailure(
          .usage, "no-status-map", "the project has no map of statuses to draw changes on")
      }
      return first
    }
    do {
      _ = try project.map(map)
    } catch {
      throw ToolFailure(error)
    }
    guard fitting.contains(map) else {
      throw ToolFailure(
        .usage, "no-status-map", "the map \(map) does not fill units with a status",
        advice: fitting.isEmpty ? nil : "take \(fitting.joined(separator: " or "))")
    }
    return map
  }
}
