import Testing

@testable import CommandArguments

@Suite struct HelpTextTests {
  @Test("The help of a command has usage, arguments, options in groups and examples")
  func command() {
    #expect(
      ExampleTool.tool.help(for: ["peacemap", "render"]) == """
        Draw maps.

        Usage: peacemap render [OPTIONS] MAP...

        The output's format follows from its name.

        Without an output the map is written here.

        Arguments:
          MAP...                    the maps to draw

        Output:
          -o, --output FILE|DIR     where to write
          -f, --format png|pdf|svg  the format (default: png)

        Size:
          -w, --width N             width in pixels
              --scale N             enlargement (default: 1)
              --paper PAPER         the sheet: A4 or Letter

        Options:
              --set KEY=VALUE       another value for a key of the project file (can be
                                    given several times)
          -v, --verbose             say more

        Common options:
              --project DIR         the folder of the project
          -q, --quiet               say nothing but errors
          -h, --help                show this help

        Examples:
          peacemap render nigeria -o nigeria.pdf
              writes one map as a PDF

        """)
  }

  @Test("The tool's help lists its commands and the version")
  func tool() {
    let help = ExampleTool.tool.help(for: ["peacemap"])
    #expect(help.contains("Usage: peacemap [OPTIONS] COMMAND ...\n"))
    #expect(help.contains("\n  render                    draw maps\n"))
    #expect(help.contains("\n      --version             show the version\n"))
  }

  @Test("No line is wider than asked for", arguments: [40, 60, 80, 100, 200])
  func width(_ width: Int) {
    for command in [["peacemap"], ["peacemap", "render"], ["peacemap", "join"]] {
      let lines = ExampleTool.tool.help(for: command, width: width).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= min(width, 100) })
    }
  }
}
