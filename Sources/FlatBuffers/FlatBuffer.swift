/// Numbers one behind the other: an array, or memory that somebody lends, such as that of a mapped
/// file. Whoever changes lent numbers gets an array of their own first.
package struct FlatBuffer<Element: BitwiseCopyable & Hashable & Sendable>: Sendable {
  @usableFromInline
  var own: [Element]
  @usableFromInline
  var lent: LentNumbers<Element>?

  /// The numbers of an array.
  @inlinable
  package init(_ numbers: [Element]) { own = numbers }

  /// The numbers in somebody's memory, read where they are.
  ///
  /// - Parameter memory: stays valid and unchanged for as long as `lender` lives.
  @inlinable
  package init(lending memory: UnsafeBufferPointer<Element>, by lender: any AnyObject & Sendable) {
    own = []
    lent = LentNumbers(memory, lender)
  }

  /// Lends all numbers for the time of the closure: nobody asks at each of them whose they are.
  @inlinable
  package func withSpan<Result, Failure: Error>(
    _ body: (Span<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let lent else { return try body(own.span) }
    // The span knows the memory and not who lends it.
    defer { withExtendedLifetime(lent) {} }
    return try body(lent.memory.span)
  }

  @usableFromInline
  mutating func takeOver() {
    guard let lent else { return }
    own = Array(lent.memory)
    self.lent = nil
  }
}

/// Numbers in the memory of somebody, who lives as long as they are lent.
// The memory is read alone, by any thread.
@usableFromInline
final class LentNumbers<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  @usableFromInline
  let memory: UnsafeBufferPointer<Element>
  private let lender: any AnyObject & Sendable

  @usableFromInline
  init(_ memory: UnsafeBufferPointer<Element>, _ lender: any AnyObject & Sendable) {
    self.memory = memory
    self.lender = lender
  }
}

extension FlatBuffer: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  @inlinable
  package init() { own = [] }

  @inlinable
  package var startIndex: Int { 0 }
  @inlinable
  package var endIndex: Int { lent?.memory.count ?? own.count }

  @inlinable
  package subscript(index: Int) -> Element {
    get {
      guard let lent else { return own[index] }
      precondition(lent.memory.indices.contains(index), "beyond the numbers that are lent")
      return lent.memory[index]
    }
    set {
      takeOver()
      own[index] = newValue
    }
  }

  package mutating func replaceSubrange<Numbers: Collection<Element>>(
    _ range: Range<Int>, with numbers: Numbers
  ) {
    takeOver()
    own.replaceSubrange(range, with: numbers)
  }
}

extension FlatBuffer: ExpressibleByArrayLiteral {
  @inlinable
  package init(arrayLiteral numbers: Element...) { own = numbers }
}

extension FlatBuffer: Hashable {
  package static func == (one: Self, other: Self) -> Bool { one.elementsEqual(other) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for number in self { hasher.combine(number) }
  }
}
