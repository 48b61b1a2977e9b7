/// What a plural rule asks about a number as it is printed.
///
/// Source: Unicode Technical Standard #35, part 3, "Plural Operand Meanings"; numbers in compact form
/// (operand e) do not occur here.
package struct PluralOperands: Hashable, Sendable {
  /// The whole part of the absolute value (i).
  package let integer: Int
  /// The number of printed decimals, trailing zeros included (v).
  package let digits: Int
  /// The printed decimals as a number, trailing zeros included (f); n = i exactly when it is 0.
  package let fraction: Int

  /// A whole number; its sign does not matter.
  package init(_ number: Int) {
    // The magnitude of the least integer does not fit; one less is as good for every rule's purpose.
    integer = number == .min ? .max : abs(number)
    digits = 0
    fraction = 0
  }

  /// A number in decimal notation without grouping, such as "1.50"; nil for anything else.
  package init?(decimal text: String) {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy { "0"..."9" ~= $0 } }),
      let integer = Int(parts[0])
    else { return nil }
    self.integer = integer
    if parts.count == 2 {
      guard let fraction = Int(parts[1]) else { return nil }
      digits = parts[1].count
      self.fraction = fraction
    } else {
      digits = 0
      fraction = 0
    }
  }

  /// Whether the value itself is whole, as in "1.0" (n = i).
  var isWhole: Bool { fraction == 0 }
}
