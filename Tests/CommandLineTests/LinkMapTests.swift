import Testing

/// What the programs are linked with: only the preparing half may read foreign files or members'
/// coordinates.
@Suite struct LinkMapTests {
  private func output(of tool: String, _ arguments: [String]) throws -> String {
    let run = try Program(system: "/usr/bin/\(tool)").run(arguments, in: "/")
    try #require(run.code == 0, "\(tool): \(run.messages)")
    return run.text
  }

  @Test("peacemap needs neither GDAL nor GEOS, not even through another library")
  func libraries() throws {
    let libraries = try output(of: "ldd", [Program("peacemap").path])
    #expect(libraries.contains("libcairo.so"))
    #expect(!libraries.contains("libgdal"))
    #expect(!libraries.contains("libgeos"))
    let preparing = try output(of: "ldd", [Program("peacemap-prepare").path])
    #expect(preparing.contains("libgdal"))
    #expect(preparing.contains("libgeos"))
    #expect(!preparing.contains("libcairo-"))
  }

  /// Symbols are mangled with the length and the name of their module (Swift's `Mangling.rst`).
  @Test(
    "peacemap holds no code that reads foreign files, builds topology or sees members",
    arguments: ["6Ingest", "8Topology", "10Membership", "11Preparation"])
  func modules(module: String) throws {
    let inMapping = try output(of: "nm", [Program("peacemap").path])
    #expect(inMapping.contains("$s11Cartography"))
    #expect(!inMapping.contains("$s\(module)"))
    let inPreparing = try output(of: "nm", [Program("peacemap-prepare").path])
    #expect(inPreparing.contains("$s\(module)"))
    #expect(!inPreparing.contains("$s11Cartography"))
  }
}
