import CommandArguments
import Configuration
import ProjectReading

/// `peacemap schema`: the project file's JSON Schema, for editors.
enum SchemaCommand {
  static let command = Command(
    "schema", "Print the JSON Schema of the project file", options: CommonOptions.everywhere)

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    context.terminal.write(ProjectSchema.jsonSchema(vocabulary: ProjectVocabulary.full))
    return .done
  }
}
