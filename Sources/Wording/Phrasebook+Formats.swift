extension Phrasebook {
  /// A text from the data, such as "NAP 2 (2021-2025)", with its digits written as the language's.
  package func inOwnDigits(_ text: String) -> String {
    String(
      text.flatMap { character in
        if character.isASCII, let digit = character.wholeNumberValue {
          Array(pageNumber(digit))
        } else {
          [character]
        }
      })
  }

  /// A whole number with the language's grouping.
  package func integer(_ number: Int) -> String { formats.integer(number) }

  /// A page's number: in the language's digits, never grouped.
  package func pageNumber(_ number: Int) -> String { formats.ungrouped(number) }

  /// A number with exactly `digits` decimals.
  package func decimal(_ number: Double, digits: Int) -> String {
    formats.decimal(number, digits: digits)
  }

  /// A share (0…1) in per cent.
  package func percent(_ share: Double, digits: Int = 0) -> String {
    formats.percent(share, digits: digits)
  }

  /// A date in the Gregorian calendar, as exact as its parts: "23 November 2026", "March 2012",
  /// "2012".
  package func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> String {
    formats.date(year, month, day)
  }

  /// A language's name in this language, such as "Georgian" for `ka`.
  package func languageName(_ tag: String) -> String { formats.languageName(tag) }

  /// A text with its first character in upper case, as a sentence begins.
  package func sentenceStart(_ text: String) -> String { formats.sentenceStart(text) }

  /// "A, B and C".
  package func list(_ members: [String]) -> String { formats.list(members) }

  /// Texts in alphabetical order.
  package func sorted(_ texts: [String]) -> [String] { formats.sorted(texts) }

  /// Items in the alphabetical order of what `text` gives for each.
  package func sorted<Item>(_ items: [Item], by text: (Item) -> String) -> [Item] {
    formats.sorted(items, by: text)
  }

  /// "10–19" with an en dash; "−5 to 3" in words when a number is negative, where the dash would
  /// read as a sign. Both numbers have `digits` decimals.
  package func range(_ lower: Double, _ upper: Double, digits: Int = 0) -> String {
    self(
      lower < 0 || upper < 0 ? .legendFromTo : .legendBetween,
      ["lower": decimal(lower, digits: digits), "upper": decimal(upper, digits: digits)])
  }

  /// Clauses of one sentence parted by semicolons, with the language's space before them.
  package func clauses(_ texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    return texts.dropFirst().reduce(first) { self(.clauses, ["first": $0, "second": $1]) }
  }

  /// "Label: text", with the language's space before the colon.
  package func labelled(_ label: String, _ text: String) -> String {
    self(.labelled, ["label": label, "text": text])
  }
}
