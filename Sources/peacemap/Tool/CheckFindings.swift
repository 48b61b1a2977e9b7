import Configuration
import Diagnostics
import HostSystem
import ProjectReading

/// What is found in a project, held against what its project file acknowledges.
struct CheckFindings {
  private let acknowledgements: [Acknowledgement]
  /// By the acknowledgement's position: what came closest to it, nil once something fitted.
  private var nearest: [Acknowledgement.Difference?]

  /// Reads the acknowledgements of a project file that has been read before without a mistake.
  init(projectFolder folder: String) throws(ToolFailure) {
    do {
      let bytes = try FileSystem.bytes(of: FilePath.join(folder, ProjectFile.name))
      let file = try ProjectFile.read(
        text: String(decoding: bytes, as: UTF8.self), file: ProjectFile.name)
      self.init(file.specification.acknowledgements)
    } catch let error as SystemError {
      throw ToolFailure(error)
    } catch let error as ConfigurationError {
      throw ToolFailure(.badData, error.diagnostics)
    } catch {
      throw ToolFailure(.failed, "unexpected", "\(error)")
    }
  }

  init(_ acknowledgements: [Acknowledgement]) {
    self.acknowledgements = acknowledgements
    nearest = acknowledgements.map { _ in .unrelated }
  }

  /// Parts what still needs attention from what is acknowledged; the latter comes as notes that
  /// carry the reason. The order is kept.
  mutating func sorted(
    _ diagnostics: [Diagnostic]
  ) -> (open: [Diagnostic], acknowledged: [Diagnostic]) {
    var open: [Diagnostic] = []
    var acknowledged: [Diagnostic] = []
    for diagnostic in diagnostics {
      if let reason = reason(for: diagnostic) {
        acknowledged.append(
          Diagnostic(
            .note, diagnostic.code, "acknowledged: \(diagnostic.message)", at: diagnostic.place,
            reason: reason, count: diagnostic.count))
      } else {
        open.append(diagnostic)
      }
    }
    return (open, acknowledged)
  }

  /// The reason of the first acknowledgement that fits; others learn what came close to them.
  private mutating func reason(for diagnostic: Diagnostic) -> String? {
    var result: String?
    for (index, acknowledgement) in acknowledgements.enumerated() {
      switch acknowledgement.difference(from: diagnostic) {
      case nil:
        nearest[index] = nil
        result = result ?? acknowledgement.reason
      case .unrelated:
        break
      case let difference?:
        if nearest[index] == .unrelated { nearest[index] = difference }
      }
    }
    return result
  }

  /// A warning for each acknowledgement that nothing fitted of all that was sorted.
  var stale: [Diagnostic] {
    zip(acknowledgements, nearest).compactMap { acknowledgement, difference in
      guard let difference else { return nil }
      let reason =
        switch difference {
        case .unrelated: "there is no such warning"
        case .count(let count): "it is there \(count) \(Self.times(count))"
        case .items(let items): "it also names \(items.prefix(5).joined(separator: ", "))"
        case .unnamedItems:
          "it names some of its \(acknowledgement.count) only, so leave out \"of\""
        }
      let subject = acknowledgement.subject.map { " in \($0)" } ?? ""
      return Diagnostic(
        .warning, "stale-acknowledgement",
        "the acknowledgement of \"\(acknowledgement.finding)\"\(subject), "
          + "\(acknowledgement.count) \(Self.times(acknowledgement.count)), fits nothing",
        at: acknowledgement.place, reason: reason,
        advice: "look at what has changed, then correct it or take it out")
    }
  }

  private static func times(_ count: Int) -> String { count == 1 ? "time" : "times" }
}
