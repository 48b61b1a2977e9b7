import Configuration
import Diagnostics
import Digests
import Drawing
import HostSystem

/// The organisation's logo: read, checked to the last row, and freed of all that is not shown.
struct LogoStage {
  let source: SourceReference
  let folder: ProjectFolder

  /// A PNG file; nil after an error, which the log then has.
  func prepared(log: inout StageLog) -> [UInt8]? {
    let path = folder.resolved(source.location)
    do throws(SystemError) {
      let file = try MappedFile(path: path)
      guard file.count <= PixelImage.mostBytes else {
        log.add(fault(PixelImage.Fault.tooManyBytes(file.count).description))
        return nil
      }
      return picture(file.withBytes { Array($0) }, log: &log)
    } catch {
      log.add(folder.unreadable(source, error))
      return nil
    }
  }

  private func picture(_ bytes: [UInt8], log: inout StageLog) -> [UInt8]? {
    do throws(PixelImage.Fault) {
      let image = try PixelImage(png: bytes)
      try checkRows(of: image)
      try checkChecksums(of: image)
      return image.png
    } catch {
      log.add(fault(error.description))
      return nil
    }
  }

  /// Every row is there, in full, and has a filter that PNG knows (section 9.2): what then reads it
  /// finds nothing new.
  private func checkRows(of image: PixelImage) throws(PixelImage.Fault) {
    let lengths = image.rowLengths
    guard
      let rows = ZlibInflation.bytes(of: image.compressedRows, count: lengths.reduce(0, +))
    else { throw .damaged(reason: "its rows cannot be decompressed") }
    var start = 0
    for length in lengths {
      guard rows[start] <= 4 else { throw .damaged(reason: "a row has an unknown filter") }
      start += length
    }
  }

  /// A library that compares them refuses the picture, on every map.
  private func checkChecksums(of image: PixelImage) throws(PixelImage.Fault) {
    for part in image.checksums {
      let own = image.png.withUnsafeBytes {
        CRC32.checksum(of: UnsafeRawBufferPointer(rebasing: $0[part.covered]))
      }
      guard own == part.written else {
        throw .damaged(reason: "a part of it does not match its checksum")
      }
    }
  }

  private func fault(_ sentence: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-logo", "the logo \(source.location) \(sentence)", at: source.place,
      advice: source.location.lowercased().hasSuffix(".svg")
        ? "export the drawing as a PNG, about 600 pixels wide, with a transparent ground"
        : "save it as a PNG of at most \(PixelImage.longestSide) pixels a side")
  }
}
