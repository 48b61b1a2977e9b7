import Drawing

/// Path data with relative coordinates in hundredths of a point. Differences are taken between
/// rounded positions, so errors do not add up along a line.
struct SVGPathData {
  let text: String

  init(_ path: Path) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.ordinates.count * 4)
    var x = 0
    var y = 0
    var start = (x: 0, y: 0)
    var next = 0
    var last: Path.Verb?
    for verb in path.verbs {
      switch verb {
      case .move:
        bytes.append(UInt8(ascii: "M"))
        (x, y) = SVGPathData.position(path, next)
        start = (x, y)
        SVGPathData.append(x, first: true, to: &bytes)
        SVGPathData.append(y, first: false, to: &bytes)
        next += 2
      case .line:
        // A letter is not repeated for a run of lines.
        if last != .line { bytes.append(UInt8(ascii: "l")) }
        let (newX, newY) = SVGPathData.position(path, next)
        SVGPathData.append(newX - x, first: last != .line, to: &bytes)
        SVGPathData.append(newY - y, first: false, to: &bytes)
        (x, y) = (newX, newY)
        next += 2
      case .curve:
        bytes.append(UInt8(ascii: "c"))
        for offset in [0, 2, 4] {
          let (newX, newY) = SVGPathData.position(path, next + offset)
          SVGPathData.append(newX - x, first: offset == 0, to: &bytes)
          SVGPathData.append(newY - y, first: false, to: &bytes)
        }
        (x, y) = SVGPathData.position(path, next + 4)
        next += 6
      case .close:
        bytes.append(UInt8(ascii: "z"))
        (x, y) = start
      }
      last = verb
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func position(_ path: Path, _ index: Int) -> (Int, Int) {
    (
      SVGNumber.hundredths(path.ordinates[index]), SVGNumber.hundredths(path.ordinates[index + 1])
    )
  }

  /// A minus sign parts numbers as well as a space does.
  private static func append(_ value: Int, first: Bool, to bytes: inout [UInt8]) {
    if !first && value >= 0 { bytes.append(UInt8(ascii: " ")) }
    bytes.append(contentsOf: SVGNumber.text(hundredths: value).utf8)
  }
}
