/// Numbers as the documents of the services write them.
enum NumberText {
  /// The shortest decimal text that reads back as the same number, without an exponent where the
  /// number is of everyday size; whole numbers without a fraction.
  /// - Precondition: the number is finite.
  static func shortest(_ value: Double) -> String {
    precondition(value.isFinite, "a document holds finite numbers")
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    return "\(value)"
  }
}
