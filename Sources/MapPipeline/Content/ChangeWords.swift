import Cartography
import Localization
import Wording

/// What is said of changes since a day, in one language.
struct ChangeWords {
  let wording: Phrasebook
  private let day: String

  init(wording: Phrasebook, from: CalendarDate) {
    self.wording = wording
    day = wording.date(from.year, from.month, from.day)
  }

  func label(of change: StatusChange) -> String {
    switch change {
    case .advanced(let status):
      wording(.changeAdvanced, ["status": wording(StatusLayer.phrase(for: status))])
    case .unchanged: wording(.changeNone)
    case .movedBack: wording(.changeMovedBack)
    case .lapsed: wording(.changeLapsed, ["date": day])
    case .lapsedBefore: wording(.changeLapsedBefore, ["date": day])
    case .undated: wording(.changeUndated, ["date": day])
    case .noKnownActivity: wording(.statusNoKnownActivity)
    case .notApplicable: wording(.statusNotApplicable)
    case .noData: wording(.statusNoData)
    }
  }

  func id(of change: StatusChange) -> String {
    switch change {
    case .advanced(let status): "advanced-\(status.rawValue)"
    case .unchanged: "unchanged"
    case .movedBack: "moved-back"
    case .lapsed: "lapsed"
    case .lapsedBefore: "lapsed-before"
    case .undated: "undated"
    case .noKnownActivity: Status.noKnownActivity.rawValue
    case .notApplicable: Status.notApplicable.rawValue
    case .noData: Status.noData.rawValue
    }
  }

  func kind(of change: StatusChange) -> FillCategory.Kind {
    switch change {
    case .advanced, .unchanged, .movedBack, .undated: .value
    case .lapsed, .lapsedBefore: .lapsed
    case .noKnownActivity: .noKnownActivity
    case .notApplicable: .notApplicable
    case .noData: .noData
    }
  }
}
