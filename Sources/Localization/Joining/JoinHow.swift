/// Which step of the join answered.
package enum JoinHow: String, Hashable, Sendable, Codable, CaseIterable {
  case code
  case name
  case folded
  case alias
  /// The row's parent is the polygon it counts on.
  case parent
}
