import CairoRendering
import Digests
package import Drawing
import HostSystem

/// The drawn pages of a book's last edition, kept so that the next one draws only what changed.
///
/// The file has the key of the book, then one entry a piece: what it is of, which units its map shows,
/// the digest of all that it was drawn from, the digest of its bytes, and the bytes. A page is taken
/// from it only where both digests are right; a damaged file costs drawing and nothing else.
package final class KeptPages: Sendable {
  /// A piece of the book as it was drawn.
  package struct Piece: Hashable, Sendable {
    /// What its first page is found by; "" for the front matter.
    package var destination: String
    /// Units of the boundary set that its map shows, ascending.
    package var units: [Int]
    /// SHA-256 of what it was drawn from.
    package var inputs: String
    /// SHA-256 of `pages`.
    package var digest: String
    /// As `PDFPageCoding` writes them.
    package var pages: [UInt8]
  }

  private struct Entry {
    var units: [Int]
    var inputs: String
    var digest: String
    var pages: Range<Int>
  }

  private let file: MappedFile
  private let entries: [String: Entry]
  private let images: [PixelImage]

  private static let magic = "PeaceMap pages 1\n"

  /// The first bytes of the file of a book.
  /// - Parameter report: the path of its PDF, without which it is of no use.
  package static func head(bookKey: String, report: String) -> [UInt8] {
    Array("\(magic)\(report)\n\(bookKey)\n".utf8)
  }

  /// The path of the PDF that a file of pages belongs to; nil for any other file.
  package static func report(ofPagesAt path: String) -> String? {
    guard let file = try? MappedFile(path: path) else { return nil }
    let start = Array(magic.utf8)
    return file.withBytes { bytes in
      guard bytes.starts(with: start),
        let end = bytes[start.count...].firstIndex(of: UInt8(ascii: "\n"))
      else { return nil }
      return String(decoding: bytes[start.count..<end], as: UTF8.self)
    }
  }

  /// The bytes of one entry.
  package static func entry(_ piece: Piece) -> [UInt8] {
    let line = [
      piece.destination.replacing(" ", with: "\u{A0}"), piece.inputs, piece.digest,
      piece.units.map(String.init).joined(separator: ","), String(piece.pages.count),
    ].joined(separator: " ")
    return Array((line + "\n").utf8) + piece.pages
  }

  /// Nil where there is no such file, or it is of another book.
  package init?(path: String, bookKey: String, report: String, images: [PixelImage]) {
    guard let file = try? MappedFile(path: path) else { return nil }
    let head = Self.head(bookKey: bookKey, report: report)
    let found: [String: Entry]? = file.withBytes { bytes in
      bytes.starts(with: head) ? Self.entries(in: bytes, from: head.count) : nil
    }
    guard let found else { return nil }
    self.file = file
    entries = found
    self.images = images
  }

  /// The pieces up to the first that is damaged.
  private static func entries(
    in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    var position = start
    while let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) {
      let words = String(decoding: bytes[position..<end], as: UTF8.self)
        .split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 5, let length = Int(words[4]), length >= 0,
        length <= bytes.count - end - 1
      else { break }
      entries[String(words[0].replacing("\u{A0}", with: " "))] = Entry(
        units: words[3].split(separator: ",").compactMap { Int($0) }, inputs: String(words[1]),
        digest: String(words[2]), pages: end + 1..<end + 1 + length)
      position = end + 1 + length
    }
    return entries
  }

  /// A piece as it was drawn, where it would be drawn from the same today.
  /// - Parameter inputs: the digest of what the piece would be drawn from if its map shows these units.
  func piece(
    _ destination: String, inputs: ([Int]) -> String
  ) -> (piece: Piece, pages: [PDFPage])? {
    guard let entry = entries[destination], inputs(entry.units) == entry.inputs else { return nil }
    let bytes = file.withBytes { Array($0[entry.pages]) }
    guard SHA256.hexadecimal(of: bytes) == entry.digest,
      let pages = PDFPageCoding.decode(bytes[...], images: images)
    else { return nil }
    return (
      Piece(
        destination: destination, units: entry.units, inputs: entry.inputs, digest: entry.digest,
        pages: bytes), pages
    )
  }
}
