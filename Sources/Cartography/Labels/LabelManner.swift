/// How a name found its place, from the best manner to the last.
enum LabelManner: Int, Hashable, CaseIterable {
  /// On one line in its largest size.
  case whole
  /// In its largest size on several lines.
  case wrapped
  case smaller
  /// By a short form that a list explains.
  case abbreviated
  /// A little over its unit's border.
  case overhanging
  case beside
  /// At the end of a line.
  case led
  /// A list explains its number.
  case number

  /// "3 wrapped", for whoever asks; numbers are told apart from names.
  func words(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    switch self {
    case .whole: return "\(count) whole"
    case .wrapped: return "\(count) wrapped"
    case .smaller: return "\(count) smaller"
    case .abbreviated: return "\(count) abbreviated"
    case .overhanging: return "\(count) over a border"
    case .beside: return "\(count) beside"
    case .led: return "\(count) at the end of a line"
    case .number: return nil
    }
  }
}
