/// The value of a parameter, checked.
package enum ParameterValue: Hashable, Sendable {
  case integer(Int)
  case real(Double)
  /// Of a choice, a language, an identifier, a coordinate system, an address or a text.
  case text(String)
  case day(ISODay)
  case time(TimeSelection)
  case box(BoxCorners)
  case list([String])
  case color(ServiceColor)
}
