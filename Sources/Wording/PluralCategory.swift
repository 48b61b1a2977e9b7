/// The plural categories of CLDR (Unicode Technical Standard #35, part 3, "Language Plural Rules").
package enum PluralCategory: String, Hashable, Sendable, CaseIterable {
  case zero
  case one
  case two
  case few
  case many
  /// Every language has this one.
  case other
}
