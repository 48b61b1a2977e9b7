/// A value of which nothing may be printed: neither interpolation, nor `dump`, nor a failing test
/// shows what it holds.
package protocol Confidential:
  CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible, Sendable
{}

extension Confidential {
  package var description: String { "confidential" }
  package var debugDescription: String { "confidential" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
