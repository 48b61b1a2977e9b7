import Testing

@testable import CommandArguments

@Suite struct CommandLineParserTests {
  @Test(
    "All ways to write options mean the same",
    arguments: [
      ["render", "a", "--verbose", "--format", "pdf"], ["render", "a", "-vf", "pdf"],
      ["render", "-vfpdf", "a"], ["render", "-v", "-f=pdf", "a"],
      ["render", "--format=pdf", "--verbose", "--", "a"],
    ])
  func spellings(_ arguments: [String]) throws {
    let invocation = try ExampleTool.tool.parse(arguments)
    #expect(invocation.action == .run)
    #expect(invocation.commandPath == ["peacemap", "render"])
    #expect(invocation.flag("verbose"))
    #expect(!invocation.flag("quiet"))
    #expect(invocation.text("format") == "pdf")
    #expect(invocation.values("map") == ["a"])
  }

  @Test("Options of the tool stand before and after the command")
  func common() throws {
    let before = try ExampleTool.tool.parse(["--project", "x", "-q", "render", "a"])
    let after = try ExampleTool.tool.parse(["render", "a", "-q", "--project=x"])
    #expect(before == after)
    #expect(before.text("project") == "x")
    #expect(before.flag("quiet"))
  }

  @Test("What is not given has its standard value or none")
  func standards() throws {
    let invocation = try ExampleTool.tool.parse(["render", "a"])
    #expect(invocation.text("format") == "png")
    #expect(!invocation.isGiven("format"))
    #expect(invocation.real("scale") == 1)
    #expect(invocation.integer("width") == nil)
    #expect(invocation.text("output") == nil)
    #expect(invocation.values("set") == [])
  }

  @Test("Values are typed")
  func types() throws {
    let invocation = try ExampleTool.tool.parse([
      "render", "a", "b", "-w", "800", "--scale=2.5", "--set", "a=1", "--set=b=2=3",
    ])
    #expect(invocation.integer("width") == 800)
    #expect(invocation.real("scale") == 2.5)
    #expect(invocation.values("set") == ["a=1", "b=2=3"])
    #expect(invocation.values("map") == ["a", "b"])
  }

  @Test("A negative number is a value, a single hyphen and what follows -- are arguments")
  func hyphens() throws {
    let numbers = try ExampleTool.tool.parse(["join", "-", "--offset", "-3", "--require=-0.5"])
    #expect(numbers.integer("offset") == -3)
    #expect(numbers.real("require") == -0.5)
    #expect(numbers.text("boundaries") == "-")
    let words = try ExampleTool.tool.parse(["join", "--", "--offset", "-x"])
    #expect(words.text("boundaries") == "--offset")
    #expect(words.text("table") == "-x")
  }

  @Test("An empty value is a value, but no file or folder")
  func empty() throws {
    #expect(try ExampleTool.tool.parse(["render", "a", "--set="]).values("set") == [""])
    for arguments in [["--output="], ["-o", ""]] {
      let error = try #require(throws: UsageError.self) {
        try ExampleTool.tool.parse(["render", "a"] + arguments)
      }
      #expect(error.description.hasSuffix(": '' is not a file or folder"))
    }
  }

  @Test(
    "Help and version end the reading",
    arguments: [
      (["--help"], .help, ["peacemap"]), (["-h"], .help, ["peacemap"]),
      (["help"], .help, ["peacemap"]), (["help", "render"], .help, ["peacemap", "render"]),
      (["render", "--help"], .help, ["peacemap", "render"]),
      (["render", "-h", "--nonsense"], .help, ["peacemap", "render"]),
      (["--version"], .version, ["peacemap"]), (["-q", "--version"], .version, ["peacemap"]),
    ] as [([String], Invocation.Action, [String])])
  func actions(_ arguments: [String], _ action: Invocation.Action, _ path: [String]) throws {
    let invocation = try ExampleTool.tool.parse(arguments)
    #expect(invocation.action == action)
    #expect(invocation.commandPath == path)
  }

  @Test(
    "Every mistake has its sentence",
    arguments: [
      (["render", "--widht", "3"], "unknown option --widht; did you mean --width?"),
      (["render", "--widht=3"], "unknown option --widht; did you mean --width?"),
      (["render", "--out", "x"], "unknown option --out; did you mean --output?"),
      (["render", "--zzzzzz"], "unknown option --zzzzzz"),
      (["render", "-x"], "unknown option -x"),
      (["render", "-width", "3"], "unknown option -width; did you mean --width?"),
      (["render", "a", "--version"], "unknown option --version"),
      (["rendr"], "unknown command 'rendr'; did you mean render?"),
      (["comp"], "unknown command 'comp'; did you mean completion?"),
      ([], "a command is missing"), (["-q"], "a command is missing"),
      (
        ["render", "a", "--format", "gif"],
        "--format: 'gif' is not valid, expected png, pdf or svg"
      ),
      (
        ["render", "a", "-f", "pnf"],
        "-f: 'pnf' is not valid, expected png, pdf or svg; did you mean png or pdf?"
      ),
      (["render", "a", "--width"], "--width needs a value: --width N"),
      (["render", "a", "--output", "--verbose"], "--output needs a value: --output FILE|DIR"),
      (["render", "a", "--width", "wide"], "--width: 'wide' is not a whole number"),
      (
        ["render", "a", "--width", "50"],
        "--width: 50 is out of range, expected 100 to 10000"
      ),
      (["render", "a", "--scale", "nan"], "--scale: 'nan' is not a number"),
      (["render", "a", "--scale", "9"], "--scale: 9 is out of range, expected 0.5 to 4.0"),
      (["render", "a", "--verbose=yes"], "--verbose takes no value, but has 'yes'"),
      (["render", "a", "-w", "200", "--width", "300"], "--width is given twice"),
      (["render", "a", "--paper", "A4", "-w", "200"], "--paper cannot be given with -w"),
      (["render"], "MAP is missing"), (["join"], "BOUNDARIES is missing"),
      (["join", "a", "b", "c"], "unexpected argument 'c'"),
      (["check", "x"], "unexpected argument 'x'"),
      (
        ["completion", "bsh"],
        "SHELL: 'bsh' is not valid, expected bash, zsh or fish; did you mean bash or zsh?"
      ),
    ] as [([String], String)])
  func refused(_ arguments: [String], _ sentence: String) throws {
    #expect(try ExampleTool.refusal(arguments) == sentence)
  }

  @Test("A mistake names the help that explains it")
  func advice() throws {
    let error = try #require(throws: UsageError.self) {
      try ExampleTool.tool.parse(["render", "--widht"])
    }
    #expect(error.advice == "see peacemap render --help")
  }

  @Test("An option that needs another one is refused without it, and the other stands alone")
  func dependencies() throws {
    #expect(
      try ExampleTool.refusal(["join", "a", "--why", "b"])
        == "--why has no meaning without --accept")
    #expect(try ExampleTool.refusal(["join", "a", "--why", "b", "-a", "c"]) == nil)
    #expect(try ExampleTool.refusal(["join", "a", "--accept", "c"]) == nil)
  }
}
