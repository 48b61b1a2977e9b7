import Reporting

/// Numbers addresses from 1 in the order of their first use.
struct SourceNumbers {
  private var numbers: [String: Int] = [:]
  private var addresses: [String] = []
  private var uses: [Int] = []

  /// The number of an address; the same address has the same number everywhere.
  mutating func number(of address: String) -> Int {
    if let known = numbers[address] {
      uses[known - 1] += 1
      return known
    }
    addresses.append(address)
    uses.append(1)
    numbers[address] = addresses.count
    return addresses.count
  }

  /// The numbers of several addresses, ascending, each once.
  mutating func numbers(of addresses: [String?]) -> [Int] {
    var result: Set<Int> = []
    for case let address? in addresses { result.insert(number(of: address)) }
    return result.sorted()
  }

  var list: [NumberedSource] {
    addresses.enumerated().map { NumberedSource(number: $0.offset + 1, address: $0.element) }
  }
}
