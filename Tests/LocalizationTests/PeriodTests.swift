import Testing

@testable import Localization

@Suite("Period")
struct PeriodTests {
  @Test(
    "Periods run from and to these days",
    arguments: [
      ("2016-2020", "2016-01-01", "2020-12-31"), ("2016–2020", "2016-01-01", "2020-12-31"),
      ("2016 to 2020", "2016-01-01", "2020-12-31"), ("2016 - 2020", "2016-01-01", "2020-12-31"),
      ("from 2016 to 2020", "2016-01-01", "2020-12-31"), ("2016-20", "2016-01-01", "2020-12-31"),
      ("1999-03", "1999-03-01", "1999-03-31"), ("2021", "2021-01-01", "2021-12-31"),
      ("2015/16-2019/20", "2015-07-01", "2020-06-30"),
      ("2015/16 – 2019/20", "2015-07-01", "2020-06-30"),
      ("2015/2016-2019/2020", "2015-07-01", "2020-06-30"), ("2022/23", "2022-07-01", "2023-06-30"),
      ("1999/00", "1999-07-01", "2000-06-30"), ("2016/2020", "2016-01-01", "2020-12-31"),
      ("to 2025", nil, "2025-12-31"), ("until 2025-06", nil, "2025-06-30"),
      ("from 2020", "2020-01-01", nil), ("2020-", "2020-01-01", nil),
      ("2021-03-05 to 2022-01", "2021-03-05", "2022-01-31"),
      ("2021-03-05/2022-01-10", "2021-03-05", "2022-01-10"),
    ] as [(String, String?, String?)])
  func reads(_ text: String, _ begins: String?, _ ends: String?) throws {
    let period = try #require(Period(text))
    #expect(period.begins?.description == begins)
    #expect(period.ends?.description == ends)
    #expect(period.text == text)
  }

  @Test("A country's fiscal year decides split years")
  func nepal() throws {
    let end = try #require(FiscalYearEnd("07-15"))
    let period = try #require(Period("2011/12-2015/16", fiscalYearEnd: end))
    #expect(period.begins == date("2011-07-16"))
    #expect(period.ends == date("2016-07-15"))
  }

  @Test(
    "What is no period, or two, is refused",
    arguments: [
      "", "soon", "2009-12", "2020-2016", "2015/18-2019/20", "to", "2016-2020-2024", "16-20",
    ])
  func refuses(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test("A fiscal year that ends on 29 February ends on the 28th of other years")
  func leapDay() throws {
    let end = try #require(FiscalYearEnd("02-29"))
    #expect(end.date(in: 2024) == date("2024-02-29"))
    #expect(end.date(in: 2023) == date("2023-02-28"))
    #expect(FiscalYearEnd("02-30") == nil)
  }
}
