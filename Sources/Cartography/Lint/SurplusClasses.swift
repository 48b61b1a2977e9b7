/// More classes asked for than there are different values to put into them.
enum SurplusClasses {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    guard let numbers = map.content.evidence?.numbers, let asked = numbers.requestedClasses,
      asked > numbers.distinctCount
    else { return nil }
    return MapSheet.Finding(
      code: "surplus-classes",
      sentence: "\(asked) classes are asked for, and there are \(numbers.distinctCount) different "
        + "values", .warning, advice: "ask for \(max(2, numbers.distinctCount)) classes at most")
  }
}
