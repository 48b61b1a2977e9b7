extension ClassificationMethod {
  /// Every name that `init(named:)` knows in its preferred spelling, for "did you mean" and help.
  package static let names = [
    "quantile", "equal-interval", "pretty", "standard-deviation", "head-tail", "maximum-breaks",
    "box", "geometric", "optimal",
  ]

  /// The method with this name, its figures at their usual values; nil when there is none.
  ///
  /// Case, spaces, hyphens and underscores do not matter. Some names of other programs are known:
  /// `quantiles`, `equal`, `jenks`, `natural-breaks`, `fisher-jenks`, `ckmeans`. Manual classes have
  /// no name here: their bounds are the method.
  package init?(named name: String) {
    switch name.lowercased().filter({ $0.isLetter }) {
    case "quantile", "quantiles": self = .quantile
    case "equalinterval", "equalintervals", "equal": self = .equalInterval
    case "pretty": self = .pretty
    case "standarddeviation", "stddev", "sd": self = .standardDeviation
    case "headtail", "headtails": self = .headTail
    case "maximumbreaks", "maximum": self = .maximumBreaks
    case "box", "boxplot": self = .box
    case "geometric", "geometricinterval": self = .geometric
    case "optimal", "ckmeans", "jenks", "fisherjenks", "naturalbreaks", "natural": self = .optimal
    default: return nil
    }
  }

  /// The method's preferred name, `manual` included.
  package var name: String {
    switch self {
    case .manual: "manual"
    case .quantile: "quantile"
    case .equalInterval: "equal-interval"
    case .pretty: "pretty"
    case .standardDeviation: "standard-deviation"
    case .headTail: "head-tail"
    case .maximumBreaks: "maximum-breaks"
    case .box: "box"
    case .geometric: "geometric"
    case .optimal: "optimal"
    }
  }

  /// Whether the number of classes can be chosen; else the values and the method decide it.
  package var takesCount: Bool {
    switch self {
    case .quantile, .equalInterval, .pretty, .maximumBreaks, .geometric, .optimal: true
    case .manual, .standardDeviation, .headTail, .box: false
    }
  }
}
