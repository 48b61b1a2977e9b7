import Testing

/// What the programs are linked with: only the preparing half may read foreign files or members'
/// coordinates.
@Suite struct LinkMapTests {
  /// Debian's name of the architecture in library paths.
  private static var multiarch: String {
    #if arch(arm64)
      "aarch64-linux-gnu"
    #else
      "x86_64-linux-gnu"
    #endif
  }

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
    // Those that it loads late bring neither.
    for late in ["libproj.so.25", "libqpdf.so.29", "libmicrohttpd.so.12"] {
      #expect(!libraries.contains(late))
      let path = "/usr/lib/\(Self.multiarch)/\(late)"
      let further = try output(of: "ldd", [path])
      #expect(further.contains("libc.so"))
      #expect(!further.contains("libgdal") && !further.contains("libgeos"))
    }
    let preparing = try output(of: "ldd", [Program("peacemap-prepare").path])
    #expect(preparing.contains("libgdal"))
    #expect(preparing.contains("libgeos"))
    #expect(!preparing.contains("libcairo-"))
  }

  @Test("A map in degrees is drawn without PROJ, another one with it", arguments: [true, false])
  func late(isInDegrees: Bool) throws {
    let bench = try Workbench.withSample()
    try #require(try bench.render("first.png").code == 0)
    let definition = isInDegrees ? "EPSG:4326" : "EPSG:8857"
    let run = try bench.run(
      [
        "render", "sample", "-p", "project", "--width", "480", "--height", "360", "--set",
        "maps.sample.projection=\(definition)", "-o", "map.png",
      ], environment: ["LD_DEBUG": "libs"])
    #expect(run.code == 0)
    #expect(run.messages.contains("find library=libcairo.so"))
    #expect(run.messages.contains("find library=libproj.so") != isInDegrees)
    #expect(!run.messages.contains("find library=libqpdf.so"))
    #expect(!run.messages.contains("find library=libmicrohttpd.so"))
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
