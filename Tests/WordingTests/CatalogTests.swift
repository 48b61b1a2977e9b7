import Testing

@testable import Wording

@Suite("Catalogs")
struct CatalogTests {
  @Test(
    "Every built-in catalog fills in the same names in the right plural forms",
    arguments: Catalog.builtIn)
  func builtIn(_ catalog: Catalog) {
    let check = CatalogCheck(catalog)
    #expect(check.wrongNames == [])
    #expect(check.missingCategories == [:])
    #expect(check.unusedCategories == [:])
  }

  @Test("The six languages of the network are complete")
  func completeLanguages() {
    #expect(Catalog.completeLanguages == ["en", "fr", "es", "ar", "ne", "uk"])
    #expect(CatalogCheck(.spanish).isClean)
  }

  @Test("No message is empty or has a stray space or brace", arguments: Catalog.builtIn)
  func tidy(_ catalog: Catalog) {
    for (phrase, message) in catalog.messages {
      for form in message.forms {
        #expect(!form.isEmpty, "\(phrase)")
        #expect(!form.hasPrefix(" ") && !form.hasSuffix(" ") && !form.contains("  "), "\(phrase)")
        #expect(form.count { $0 == "{" } == form.count { $0 == "}" }, "\(phrase)")
      }
    }
  }

  @Test("French sets a no-break space before a colon")
  func frenchColon() {
    for message in Catalog.french.messages.values {
      for form in message.forms {
        #expect(!form.contains(" :"), "\(form)")
      }
    }
  }

  @Test("French sets no plain space before a semicolon or inside its quotation marks")
  func frenchMarks() {
    for form in Catalog.french.messages.values.flatMap(\.forms) {
      #expect(!form.contains(" ;") && !form.contains("« ") && !form.contains(" »"), "\(form)")
    }
  }

  @Test("The check finds what is missing, wrong and useless")
  func findings() {
    let catalog = Catalog(
      language: "uk",
      messages: [
        .statusAsOf: "Стан на {day}",
        .reportSourceCount: .plural(
          [.one: "{count} одиниця", .two: "дві одиниці", .few: "{count} одиниці"],
          other: "{count} одиниці"),
      ])
    let check = CatalogCheck(catalog)
    #expect(check.missing.count == Phrase.allCases.count - 2)
    #expect(check.wrongNames == [.statusAsOf])
    #expect(check.missingCategories == [.reportSourceCount: [.many]])
    #expect(check.unusedCategories == [.reportSourceCount: [.two]])
    #expect(!check.isClean)
  }

  @Test("A form for one number may leave the number out, the general form may not")
  func droppedCount() {
    let fine = Catalog(
      language: "en",
      messages: [.reportSourceCount: .plural(one: "one unit", other: "{count} units")])
    #expect(CatalogCheck(fine).wrongNames == [])
    let wrong = Catalog(
      language: "en", messages: [.reportSourceCount: .plural(one: "{count} unit", other: "units")])
    #expect(CatalogCheck(wrong).wrongNames == [.reportSourceCount])
  }
}
