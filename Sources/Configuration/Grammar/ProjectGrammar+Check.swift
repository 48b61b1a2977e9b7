/// The keys of what `peacemap check` is told.
extension ProjectGrammar {
  static let acknowledgement = ObjectRule(
    "acknowledgement",
    "One warning that stays as it is, told so closely that any other one is still reported.",
    [
      KeyRule(
        "finding", .text, required: true,
        "the word that check prints in brackets behind the warning, such as gap"),
      KeyRule(
        "in", .text,
        "the file, as this project file names it, or the key that the warning is about; left out "
          + "where the warning names neither"),
      KeyRule(
        "count", .scalar(.integer(1...1_000_000_000)),
        "how many times it occurs; 1 by default. One more or one less is reported again"),
      KeyRule(
        "of", .list(.text),
        "texts, * standing for any; all that the warning names must fit one of them"),
      KeyRule("reason", .text, required: true, "why it stays"),
    ])
}
