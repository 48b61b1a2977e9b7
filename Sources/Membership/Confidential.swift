/// A value of which nothing may be printed: neither interpolation, nor `dump`, nor a failing test
/// shows what it holds.
protocol Confidential: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible,
  Sendable
{}

extension Confidential {
  var description: String { "confidential" }
  var debugDescription: String { "confidential" }
  var customMirror: Mirror { Mirror(self, children: [:]) }
}
