/// A request that the server understands: what is asked for, with all values checked.
package struct MatchedRequest: Hashable, Sendable {
  package let operation: OperationID
  package let path: PathValues
  /// Empty for `wms`, whose query has its own rules.
  package let values: ParameterValues
}
