import CommandArguments
import Configuration
import ProjectReading

/// `peacemap schema`: the project file's JSON Schema, for editors.
enum SchemaCommand {
  static let command = Command(
    "schema", "Print the JSON Schema of the project file",
    discussion: """
      Editors that know JSON Schema complete keys and words with it as one types, and explain each. \
      What the schema cannot say, such as that a name refers to something, peacemap check does.
      """,
    options: CommonOptions.everywhere,
    examples: [Command.Example("peacemap schema > peacemap.schema.json", "a file for the editor")])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    context.terminal.write(ProjectSchema.jsonSchema(vocabulary: ProjectVocabulary.full))
    return .done
  }
}
