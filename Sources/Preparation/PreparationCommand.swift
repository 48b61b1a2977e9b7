package import AtlasFile
import Diagnostics
import Localization

/// Answers one request: the whole of `peacemap-prepare` but its process.
package struct PreparationCommand: Sendable {
  private let request: PreparationRequest
  private let send: @Sendable (PreparationMessage) -> Void
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - send: takes each diagnostic and step as it comes, from any thread.
  ///   - write: takes the result of a join or an inspection.
  package init(
    _ request: PreparationRequest, send: @escaping @Sendable (PreparationMessage) -> Void,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.request = request
    self.send = send
    self.write = write
  }

  /// Does what the request asks; every error has been sent as a diagnostic when this returns.
  package func run() -> PreparationExit {
    do throws(PreparationError) {
      switch request {
      case .prepare(let part): return try prepare(part)
      case .check(let part): return try check(part)
      case .join(let part): return try join(part)
      case .inspect(let part): return try inspect(part)
      case .databases(let part): return try databases(part)
      case .privacyChanges(let part): return try write(try trial(part).changes())
      case .privacyAttacks(let part): return try write(try trial(part).attacks())
      case .withdraw(let part): return try withdraw(part)
      }
    } catch {
      for diagnostic in error.diagnostics { send(.diagnostic(diagnostic)) }
      return error.exit
    }
  }

  private func prepare(
    _ part: PreparationRequest.ProjectRequest
  ) throws(PreparationError) -> PreparationExit {
    guard let output = part.output else {
      throw PreparationError(
        .badRequest,
        [Diagnostic(.error, "no-output", "the request does not say where the atlas goes")])
    }
    let project: PreparedProject
    if let name = part.release {
      let release = try ReleaseIssue(name: name, output: output, project: part.project)
      project = try release.issue(on: try Self.day(part.today)) { () throws(PreparationError) in
        try prepared(part)
      }
      for diagnostic in project.diagnostics { send(.diagnostic(diagnostic)) }
    } else {
      project = try prepared(part)
      for diagnostic in project.diagnostics { send(.diagnostic(diagnostic)) }
      send(.progress("atlas", done: 0.97))
      try AtlasOutput(path: output, recordPath: part.record).write(project)
    }
    for note in AtlasSummary(contents: project.contents).notes { send(.diagnostic(note)) }
    send(.progress("done", done: 1))
    return .done
  }

  /// Notes are no problems.
  private func check(
    _ part: PreparationRequest.ProjectRequest
  ) throws(PreparationError) -> PreparationExit {
    let project = try prepared(part)
    for diagnostic in project.diagnostics { send(.diagnostic(diagnostic)) }
    send(.progress("done", done: 1))
    return project.diagnostics.contains { $0.severity != .note } ? .problemsFound : .done
  }

  private func prepared(
    _ part: PreparationRequest.ProjectRequest
  ) throws(PreparationError) -> PreparedProject {
    let today = try Self.day(part.today)
    var purpose: PublicationPurpose?
    if let word = part.purpose { purpose = try Self.purpose(word) }
    let send = send
    let preparation = ProjectPreparation(
      project: part.project, today: today, purpose: purpose
    ) { step, done in
      send(.progress(step, done: done))
    }
    return try preparation.prepared()
  }

  private static func day(_ text: String) throws(PreparationError) -> CalendarDate {
    if let day = CalendarDate(iso: text) { return day }
    throw PreparationError(
      .badRequest, [Diagnostic(.error, "bad-date", "\"\(text)\" is no day")])
  }

  private static func purpose(_ word: String) throws(PreparationError) -> PublicationPurpose {
    if let purpose = PublicationPurpose(rawValue: word) { return purpose }
    throw PreparationError(
      .badRequest,
      [
        Diagnostic(
          .error, "unknown-purpose", "there is no purpose \"\(word)\"",
          advice: NearestWord.advice(
            for: word, among: PublicationPurpose.allCases.map(\.rawValue)))
      ])
  }

  private func join(
    _ part: PreparationRequest.JoinRequest
  ) throws(PreparationError) -> PreparationExit {
    let answer = try TableJoin(part).answer()
    for diagnostic in answer.diagnostics { send(.diagnostic(diagnostic)) }
    write(answer.text)
    return answer.isEnough ? .done : .problemsFound
  }

  private func databases(
    _ part: PreparationRequest.ProjectRequest
  ) throws(PreparationError) -> PreparationExit {
    let entries = try ProjectPreparation.databases(of: part.project)
    do {
      write(String(decoding: try SourceRecord.json(of: entries), as: UTF8.self))
    } catch {
      throw PreparationError(
        .cannotAccess, [Diagnostic(.error, "unexpected", "the states cannot be written: \(error)")])
    }
    return .done
  }

  private func trial(
    _ part: PreparationRequest.PrivacyRequest
  ) throws(PreparationError) -> PrivacyTrial {
    let send = send
    return PrivacyTrial(request: part, today: try Self.day(part.today)) { step, done in
      send(.progress(step, done: done))
    }
  }

  private func write(_ report: PrivacyTrialReport) throws(PreparationError) -> PreparationExit {
    do {
      write(String(decoding: try report.json(), as: UTF8.self))
    } catch {
      throw PreparationError(
        .cannotAccess, [Diagnostic(.error, "unexpected", "the report cannot be written: \(error)")])
    }
    return report.findings.isEmpty ? .done : .problemsFound
  }

  private func withdraw(
    _ part: PreparationRequest.WithdrawalRequest
  ) throws(PreparationError) -> PreparationExit {
    let withdrawal = try Withdrawal(
      id: part.id, today: try Self.day(part.today), project: part.project)
    let (answer, errors) = try withdrawal.withdrawn()
    do {
      write(try answer.line())
    } catch {
      throw PreparationError(
        .cannotAccess, [Diagnostic(.error, "unexpected", "the answer cannot be written: \(error)")])
    }
    if let errors { throw errors }
    return .done
  }

  private func inspect(
    _ part: PreparationRequest.InspectRequest
  ) throws(PreparationError) -> PreparationExit {
    write(try SourceInspection(part).text())
    return .done
  }
}
