import Drawing
import Testing

@testable import Rasterization

@Suite("Lines on the device")
struct DevicePolylinesTests {
  /// A path from letters: a position on a line of its own, `Z` for a close; the first position and
  /// each behind a full stop are moved to.
  private func path(_ letters: String) -> Path {
    var path = Path()
    var moves = true
    for letter in letters {
      switch letter {
      case "Z": path.close()
      case ".": moves = true
      default:
        // Letters lie on a curve, so that no three are in one line.
        let place = Double(letter.asciiValue ?? 0) - 60
        if moves {
          path.move(x: place, y: place * place)
        } else {
          path.line(x: place, y: place * place)
        }
        moves = false
      }
    }
    return path
  }

  /// Each line's letters, with what each segment is behind it: `-` drawn, `<` drawn from a turn on, `~`
  /// a turn alone, a blank nothing.
  private func described(_ path: Path) -> (lines: [String], row: String) {
    let memory = DevicePolylines.Memory()
    return withExtendedLifetime(memory) {
      let lines = DevicePolylines(path, scale: 1, memory: memory)
      func letter(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(lines.positions[index].x + 60)))
      }
      let row = lines.positions.indices.map { index in
        let kind: String =
          switch lines.segments[index] {
          case [.drawn]: "-"
          case [.drawn, .turning]: "<"
          case .turning: "~"
          default: " "
          }
        return letter(index) + kind
      }
      return (
        lines.lines.map { line in
          line.range.map(letter).joined() + (line.isClosed ? "Z" : "")
        }, row.joined()
      )
    }
  }

  @Test(
    "Lines stand one behind the other, each with what its segments are",
    arguments: [
      ("", [], ""), ("A", [], ""), ("AZ", [], ""), ("Z", [], ""),
      ("AB", ["AB"], "A-B "), ("ABC", ["ABC"], "A-B<C "),
      // Two positions are no ring.
      ("ABZ", ["AB"], "A-B "), ("ABA", ["AB"], "A-B "),
      ("ABCZ", ["ABCZ"], "A-B<C<A~B "), ("ABCA", ["ABCZ"], "A-B<C<A~B "),
      ("AABBC", ["ABC"], "A-B<C "), ("ABCAAZ", ["ABCZ"], "A-B<C<A~B "),
      ("AB.CD", ["AB", "CD"], "A-B C-D "),
      ("ABCZ.DEF", ["ABCZ", "DEF"], "A-B<C<A~B D-E<F "),
      // What goes on after a close begins where the ring did.
      ("ABCZDE", ["ABCZ", "ADE"], "A-B<C<A~B A-D<E "),
      ("ABCZDEZFGZZ", ["ABCZ", "ADEZ", "AFGZ"], "A-B<C<A~B A-D<E<A~D A-F<G<A~F "),
    ])
  func row(_ letters: String, _ lines: [String], _ row: String) {
    let found = described(path(letters))
    #expect(found.lines == lines)
    #expect(found.row.hasPrefix(row))
    // A position at which nothing more begins may be left.
    #expect(found.row.count - row.count <= 2)
  }

  @Test("Ends that are to be round are marked, and a line of no length is one")
  func roundEnds() {
    let memory = DevicePolylines.Memory()
    withExtendedLifetime(memory) {
      func marks(_ letters: String) -> [Int] {
        let lines = DevicePolylines(path(letters), scale: 1, hasRoundEnds: true, memory: memory)
        return lines.positions.indices.filter { lines.segments[$0].contains(.ending) }
      }
      #expect(marks("AB") == [0, 1])
      #expect(marks("ABC.DE") == [0, 2, 3, 4])
      #expect(marks("ABCZ") == [])
      // There and back is a line with two ends.
      #expect(marks("ABA") == [0, 1])
      #expect(marks("AA.BC") == [0, 1, 2])
      #expect(marks("AZ") == [0])
      #expect(marks("AA.BCDZ.EE") == [0, 6])
    }
  }

  @Test("A block has the rows of its segments", arguments: [1, 2, 31, 32, 33, 63, 64, 65])
  func blocks(segments: Int) throws {
    let memory = DevicePolylines.Memory()
    try withExtendedLifetime(memory) {
      // The lowest and the highest one are everywhere in turn, also where two blocks meet.
      for extreme in 0...segments {
        var points = (0...segments).map { Point(x: Double($0), y: Double($0 % 3)) }
        points[extreme].y = 90
        points[(extreme + 7) % points.count].y = -90
        let blocks = ThinBlocks(DevicePolylines(Path(line: points), scale: 1, memory: memory))
        // The last position is followed by nothing, which is counted with them.
        #expect(blocks.segmentCount == segments + 1)
        #expect(blocks.rows.count == segments / 32 + 1)
        for (block, rows) in blocks.rows.enumerated() {
          let numbers = blocks.segments(of: block)
          let ys = points[numbers.lowerBound...min(segments, numbers.upperBound)].map {
            Float($0.y)
          }
          let (least, most) = (try #require(ys.min()), try #require(ys.max()))
          #expect(rows == least...most)
        }
      }
    }
  }
}
