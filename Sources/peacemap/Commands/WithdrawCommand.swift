import AtlasFile
import CommandArguments
import Diagnostics

/// `peacemap withdraw`: a member, from everything that is drawn from now on.
enum WithdrawCommand {
  static let command = Command(
    "withdraw", "Withdraw a member from every publication",
    discussion: """
      Adds the member to the project's table of withdrawals (withdrawals.csv beside the members table \
      unless members: withdrawals names another), never writing the members table itself, removes the \
      cached atlas and prepares anew. A running server does so by itself when it sees the change. \
      Prints the releases of the ledger that contained the member, one a line: name, day and digest. \
      Files written before stay as they are: issue them anew.

      With --json the answer is one JSON object: id, isNew, withdrawals, ledger (kept, none or \
      unreadable) and releases.
      """,
    positionals: [
      CommandPositional(
        "id", .one, "The member's id as in the table; capitals and small letters are one")
    ],
    options: CommonOptions.onProject,
    examples: [
      Command.Example("peacemap withdraw ORG-17", "gone from every map, table and page")
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let folder = try context.projectFolder()
    let result = try PreparingHalf(context: context).run(
      .withdraw(
        PreparationRequest.WithdrawalRequest(
          project: folder, id: context.invocation.text("id") ?? "",
          today: context.environment.today.description)))
    // Without an answer nothing was done, and the diagnostics say why.
    guard !result.output.isEmpty else {
      context.terminal.report(result.diagnostics)
      return result.code
    }
    let answer = try answer(result)
    context.terminal.note(
      answer.isNew
        ? "\(answer.id) is withdrawn in \(answer.withdrawals)"
        : "\(answer.id) is already withdrawn in \(answer.withdrawals)")
    let prepared = prepare(context, folder)
    try tell(answer, context)
    guard case .failure(let failure) = prepared else { return .done }
    // The member is withdrawn and the old atlas gone; what is served elsewhere is not.
    context.terminal.report(failure.diagnostics)
    context.terminal.report([
      Diagnostic(
        .warning, "not-prepared", "the project cannot be prepared without \(answer.id) yet",
        reason: "its cached atlas is removed; a running server goes on with its own",
        advice: "mend what the errors name, or stop the server")
    ])
    return failure.code
  }

  private static func answer(
    _ result: PreparingHalf.Result
  ) throws(ToolFailure) -> WithdrawalAnswer {
    do {
      return try WithdrawalAnswer(json: result.output)
    } catch {
      throw ToolFailure(.failed, "answer", "the answer cannot be read: \(error)")
    }
  }

  private static func prepare(
    _ context: ToolContext, _ folder: String
  ) -> Result<Void, ToolFailure> {
    do throws(ToolFailure) {
      _ = try AtlasSupply(telling: .summary, context: context, folder: folder).replacedAtlas()
      return .success(())
    } catch {
      return .failure(error)
    }
  }

  /// The result, on standard output.
  private static func tell(
    _ answer: WithdrawalAnswer, _ context: ToolContext
  ) throws(ToolFailure) {
    guard context.terminal.isJSON else { return context.terminal.write(lines(answer)) }
    do {
      context.terminal.write(try answer.line())
    } catch {
      throw ToolFailure(.failed, "answer", "the answer cannot be written: \(error)")
    }
  }

  private static func lines(_ answer: WithdrawalAnswer) -> String {
    switch answer.ledger {
    case .none:
      "no release ledger is kept: which issued editions contained the member cannot be known\n"
    case .unreadable:
      "the release ledger cannot be read: which issued editions contained the member is not known\n"
    case .kept where answer.releases.isEmpty:
      "no release in the ledger contained the member\n"
    case .kept:
      answer.releases.map { "\($0.name)  \($0.issued)  \($0.atlas)\n" }.joined()
    }
  }
}
