import Testing

@testable import Membership

@Suite struct CoordinateTextTests {
  @Test(
    "Degrees as people write them",
    arguments: [
      ("124.897", 124.897), ("124,897", 124.897), ("-8,5", -8.5), ("\u{2212}8.5", -8.5), ("12", 12),
      ("+12.5", 12.5), ("8°30'N", 8.5), ("8° 30' 36\" S", -8.51), ("124°53′49.2″E", 124.897),
      ("8:30:36 n", 8.51), ("W 8 30 0", -8.5), ("8º30’36”W", -8.51), ("8°30'36''S", -8.51),
      ("8.5°", 8.5), ("-8 30", -8.5), ("8,142", 8.142),
    ])
  func readable(text: String, degrees: Double) throws {
    let read = try #require(CoordinateText.degrees(text))
    #expect(abs(read.degrees - degrees) < 1e-9)
  }

  @Test(
    "What is no coordinate is refused",
    arguments: [
      "", "north", "8.5.1", "1e5", "8°61'N", "8°30'60\"N", "N8S", "-8 S", "8,1 124,9,1", "1 2 3 4",
      "8.5°30'", "8°30'O", "٨٫٥", "--8", "8-30", ".5", "nan", "inf",
    ])
  func unreadable(text: String) {
    #expect(CoordinateText.degrees(text) == nil)
  }

  @Test("A hemisphere letter tells its axis")
  func axis() {
    #expect(CoordinateText.degrees("8N")?.axis == .latitude)
    #expect(CoordinateText.degrees("8W")?.axis == .longitude)
    #expect(CoordinateText.degrees("8")?.axis == nil)
  }
}
