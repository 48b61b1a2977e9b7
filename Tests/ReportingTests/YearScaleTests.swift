import Drawing
import Testing

@testable import Reporting

/// Where years stand.
struct YearScaleTests {
  @Test("Years run over whole years, in right-to-left books from the right")
  func years() {
    let scale = YearScale(years: [2011.2, 2025.5], left: 100, width: 300)
    #expect(scale.x(2011) == 100)
    #expect(scale.x(2026) == 400)
    #expect(scale.ticks(atLeast: 38) == [2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026])
    let mirrored = YearScale(years: [2011.2, 2025.5], left: 100, width: 300, isRightToLeft: true)
    #expect(mirrored.x(2011) == 400)
    #expect(YearScale(years: [2020], left: 0, width: 10).last == 2021)
  }
}
