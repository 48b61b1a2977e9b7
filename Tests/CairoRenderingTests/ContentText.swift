/// What the content of a PDF's pages shows in fonts whose codes have two bytes, as hexadecimal digits.
struct ContentText {
  /// The codes that are shown.
  let glyphs: Set<String>
  /// The codes that a font's ToUnicode gives characters one by one.
  let mapped: Set<String>

  init(_ pdf: [UInt8]) throws {
    let plain = try Tool.output(
      "qpdf", ["--qdf", "--object-streams=disable", "PDF", "-"], pdf: pdf)
    let lines = String(decoding: plain, as: Unicode.ASCII.self).uppercased().split(separator: "\n")
    var glyphs: Set<String> = []
    var mapped: Set<String> = []
    for line in lines {
      if line.hasSuffix("TJ") || line.contains("TJ ") {
        for codes in line.matches(of: /<((?:[0-9A-F]{4})+)>/) {
          var rest = codes.1
          while !rest.isEmpty {
            glyphs.insert(String(rest.prefix(4)))
            rest = rest.dropFirst(4)
          }
        }
      } else if let pair = line.wholeMatch(of: /<([0-9A-F]{4})> ?<[0-9A-F]+>/) {
        mapped.insert(String(pair.1))
      }
    }
    self.glyphs = glyphs
    self.mapped = mapped
  }
}
