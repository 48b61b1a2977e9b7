import Testing

/// Options of size: each takes effect, or is refused where it has no meaning.
@Suite struct SizeOptionTests {
  /// The sample's map is an A4 sheet, 297 by 210 mm.
  private func pixels(_ bench: Workbench, _ options: String...) throws -> [Int] {
    let run = try bench.run(["render", "sample", "-p", "project", "-o", "map.png"] + options)
    try #require(run.code == 0, "\(run.messages)")
    // Width and height stand big-endian at byte 16 of a PNG (ISO/IEC 15948, 11.2.2).
    let header = try bench.folder.bytes("map.png")[16..<24]
    let bytes = header.map { Int($0) }
    return [bytes[0...3], bytes[4...7]].map { $0.reduce(0) { $0 * 256 + $1 } }
  }

  @Test("On paper --scale multiplies the usual 150 dots per inch, --dpi names them")
  func resolution() throws {
    let bench = try Workbench.withSample()
    // 297 / 25.4 × 75 = 876.97; 210 / 25.4 × 75 = 620.08.
    #expect(try pixels(bench, "--scale", "0.5") == [877, 620])
    #expect(try pixels(bench, "--dpi", "75") == [877, 620])
    // A5 lying is 210 by 148 mm, 148 / 25.4 × 75 = 437.01.
    #expect(try pixels(bench, "--paper", "A5", "--scale", "0.5") == [620, 437])
    // 297 / 25.4 × 36 = 420.94; 210 / 25.4 × 36 = 297.64.
    #expect(try pixels(bench, "--dpi", "36") == [421, 298])
  }

  @Test("--orientation turns the map's own sheet as it turns one that is named")
  func orientation() throws {
    let bench = try Workbench.withSample()
    #expect(try pixels(bench, "--orientation", "portrait", "--dpi", "75") == [620, 877])
    #expect(
      try pixels(bench, "--paper", "A5", "--orientation", "portrait", "--dpi", "75") == [437, 620])
  }

  @Test("One side alone has the proportions of 3 to 2")
  func oneSide() throws {
    let bench = try Workbench.withSample()
    #expect(try pixels(bench, "--width", "600") == [600, 400])
    #expect(try pixels(bench, "--height", "400") == [600, 400])
  }

  @Test("Paper and pixels contradict each other, and so do --scale and --dpi")
  func contradictions() throws {
    let bench = try Workbench.withSample()
    for (first, second) in [
      (["--width", "600"], ["--paper", "A4"]), (["--height", "400"], ["--paper", "A4"]),
      (["--width", "600"], ["--dpi", "100"]), (["--height", "400"], ["--dpi", "100"]),
      (["--width", "600"], ["--orientation", "portrait"]),
      (["--height", "400"], ["--orientation", "portrait"]), (["--scale", "2"], ["--dpi", "100"]),
    ] {
      let run = try bench.run(
        ["render", "sample", "-p", "project", "-o", "map.png"] + first + second)
      bench.expect(
        run, code: 2, says: ["\(second[0]) cannot be given with \(first[0])"], without: "map.png")
    }
  }

  @Test("A resolution without a PNG is refused", arguments: ["--dpi=100", "--scale=2"])
  func noPixels(option: String) throws {
    let bench = try Workbench.withSample()
    let name = try #require(option.split(separator: "=").first)
    for ending in ["svg", "pdf"] {
      let run = try bench.run(
        "render", "sample", "-p", "project", "-o", "map.\(ending)", option)
      bench.expect(
        run, code: 2,
        says: ["\(name) is for PNG and WebP; \(ending.uppercased()) has no resolution"],
        without: "map.\(ending)")
    }
    let report = try bench.run("report", "annual", "-p", "project", "--dpi", "100")
    bench.expect(report, code: 2, says: ["--dpi is for PNG pages"], without: "annual.pdf")
    // Beside a PNG the other formats are no reason to refuse.
    let both = try bench.run(
      "render", "sample", "-p", "project", "-f", "png", "-f", "svg", "-o", "other/", option)
    #expect(both.code == 0, "\(both.messages)")
  }

  @Test("Options of paper are refused for a map in pixels, unless paper is named")
  func pixelMap() throws {
    let bench = try Workbench.withSample()
    try bench.folder.replace(
      "size: {paper: A4, orientation: landscape}", with: "size: {width: 480, height: 360}",
      in: "project/peacemap.yaml")
    for option in [["--orientation", "portrait"], ["--dpi", "100"]] {
      let run = try bench.run(["render", "sample", "-p", "project", "-o", "map.png"] + option)
      bench.expect(
        run, code: 2,
        says: ["\(option[0]) is for paper, but the map sample is 480 by 360 pixels"],
        without: "map.png")
    }
    #expect(try pixels(bench) == [480, 360])
    #expect(try pixels(bench, "--scale", "2") == [960, 720])
    // Letter upright is 8.5 by 11 inches.
    #expect(
      try pixels(bench, "--paper", "Letter", "--orientation", "portrait", "--dpi", "40")
        == [340, 440])
  }
}
