/// The JSON Schema of the project file, for editors that complete and check as one types.
package enum ProjectSchema {
  /// A schema of the draft 2020-12, made from the same table of keys as the validation.
  ///
  /// It cannot say everything: that names refer to something, that levels fall and boxes have an
  /// area is checked by the program alone. Words of a list that the vocabulary leaves empty may be
  /// any text.
  package static func jsonSchema(vocabulary: Vocabulary) -> String {
    var writer = SchemaWriter(vocabulary: vocabulary)
    let root = writer.body(of: ProjectGrammar.root)
    return JSONText.object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("PeaceMap project file")),
      ] + root + [("$defs", .object(writer.definitions))]
    ).indented
  }
}
