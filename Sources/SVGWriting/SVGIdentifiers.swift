/// Ids of a document: valid XML names and each used once.
struct SVGIdentifiers {
  private var used: Set<String> = ["scene-title", "scene-desc"]

  /// `wanted` as a valid name, with a number behind when it is taken.
  mutating func unique(_ wanted: String) -> String {
    let name = SVGIdentifiers.valid(wanted)
    var candidate = name
    var number = 2
    while !used.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }

  /// `wanted` with every character that an id may not hold turned into `_`, and an underscore in
  /// front when it does not begin with a letter.
  static func valid(_ wanted: String) -> String {
    var name = ""
    for scalar in wanted.unicodeScalars {
      let isPlain =
        isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
      name.unicodeScalars.append(isPlain ? scalar : "_")
    }
    let startsWell = name.unicodeScalars.first.map { isLetter($0) || $0 == "_" } ?? false
    return startsWell ? name : "_" + name
  }

  /// Letters that may begin an XML name (XML 1.0, fifth edition, production 4), without `:`.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0x10000...0xEFFFF:
      true
    default: false
    }
  }
}
