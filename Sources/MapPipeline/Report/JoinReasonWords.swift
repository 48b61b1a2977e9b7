import Localization
import Wording

/// Why a row joined nothing, in the report's language.
///
/// The row's own name stands beside the reason, so it is not said again: rows that have the same
/// reason have the same words.
struct JoinReasonWords {
  let wording: Phrasebook

  /// The reason and what makes it plainer, without a full stop. A ledger without causes has its
  /// own English sentences.
  func reason(of row: JoinLedger.UnmatchedRow) -> String {
    guard let cause = row.cause else { return row.reason }
    return wording.clauses([text(of: cause.reason)] + cause.remarks.map(text))
  }

  /// The names that may be meant; nil where nobody can say.
  func suggestion(for row: JoinLedger.UnmatchedRow) -> String? {
    guard !row.suggestions.isEmpty else { return nil }
    let names = row.suggestions.map { $0.name == $0.code ? $0.name : "\($0.name) (\($0.code))" }
    return wording(.joinSuggestions, ["names": names.joined(separator: ", ")])
  }

  private func text(of reason: UnmatchedReason) -> String {
    switch reason {
    case .totalRow: wording(.joinTotalRow)
    case .nameless: wording(.joinNameless)
    case .noCode: wording(.joinNoCode)
    case .unknownCode(let code): wording(.joinUnknownCode, ["code": code])
    case .unknownName(_, nil): wording(.joinUnknownName)
    case .unknownName(_, let parent?): wording(.joinUnknownNameInParent, ["place": parent])
    case .ambiguous(_, let count): wording(.joinAmbiguous, count: count)
    case .unstatedUnitType(let type): wording(.joinUnstatedUnitType, ["type": type])
    case .parentless: wording(.joinParentless)
    case .unknownParent(let parent): wording(.joinUnknownParent, ["place": parent])
    case .unknownRegion: wording(.joinUnknownRegion)
    }
  }

  private func text(of remark: UnmatchedCause.Remark) -> String {
    switch remark {
    case .otherCodeSystem(let own, let boundaries):
      wording(
        .joinOtherCodeSystem,
        [
          "own": own ?? wording(.joinUnstatedSystem),
          "boundaries": boundaries ?? wording(.joinUnstatedSystem),
        ])
    case .wrongEncoding: wording(.joinWrongEncoding)
    }
  }
}
