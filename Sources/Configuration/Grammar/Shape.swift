/// What a value of the project file looks like. The one table of shapes drives the validation, the
/// JSON Schema and the published form, so they cannot drift apart.
indirect enum Shape: Sendable {
  case scalar(ScalarRule)
  /// A text, or texts by language.
  case localized
  /// A list whose length lies in a range.
  case list(Shape, ClosedRange<Int>)
  /// A mapping with free keys.
  case dictionary(NameRule, Shape)
  /// A mapping with known keys.
  case object(ObjectRule)
  /// The first alternative of the same kind (text, list or mapping) as the value.
  case oneOf([Shape])

  /// A list of any length but none.
  static func list(_ element: Shape) -> Shape { .list(element, 1...Int.max) }

  /// A list of any length.
  static func anyList(_ element: Shape) -> Shape { .list(element, 0...Int.max) }

  static var text: Shape { .scalar(.text) }
}

/// Which keys a mapping with free keys may have.
enum NameRule: Hashable, Sendable {
  /// Any text: a word of a table.
  case any
  /// Lower-case letters, digits and single hyphens: a name that also stands in addresses and file
  /// names.
  case identifier
  /// Three capital letters.
  case country
  /// Three capital letters, and `default`, which must be given.
  case countryOrDefault
  /// A language tag.
  case language
}

/// A mapping with known keys.
struct ObjectRule: Sendable {
  /// The name in the JSON Schema's definitions.
  let name: String
  /// What the object is, one sentence.
  let summary: String
  let keys: [KeyRule]
  /// Exactly one of these keys must be given; empty when that is not asked.
  let exactlyOne: [String]

  init(_ name: String, _ summary: String, exactlyOne: [String] = [], _ keys: [KeyRule]) {
    self.name = name
    self.summary = summary
    self.keys = keys
    self.exactlyOne = exactlyOne
  }

  func key(_ name: String) -> KeyRule? {
    keys.first { $0.name == name }
  }
}

/// One key of an object.
struct KeyRule: Sendable {
  let name: String
  let shape: Shape
  let isRequired: Bool
  /// Whether the key stays out of the published form, because it says where or how data is kept.
  let isPrivate: Bool
  /// Which part of the program the key, and all in it, is for.
  let reader: KeyReader
  /// The keys beside one of which alone this one has a meaning; empty where it always has.
  let partners: [String]
  /// What the key is for, one phrase.
  let summary: String

  init(
    _ name: String, _ shape: Shape, required: Bool = false, private isPrivate: Bool = false,
    for reader: KeyReader? = nil, with partners: [String] = [], _ summary: String
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = required
    self.isPrivate = isPrivate
    // Drawing never sees a private key, so preparation it is for unless another part is named.
    self.reader = reader ?? (isPrivate ? .preparation : .drawing)
    self.partners = partners
    self.summary = summary
  }

  /// Whether the key must be there when a file of this form is read.
  func isRequired(in mode: ProjectSpecification.Mode) -> Bool {
    isRequired && !(isPrivate && mode == .published)
  }
}
