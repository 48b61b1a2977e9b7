import HostSystem

/// What a file is by its first bytes, whatever its name says.
enum FileKind: Hashable {
  case atlas, pdf, png, svg, webp, json, other

  /// Errors: it cannot be read.
  init(ofFileAt path: String) throws(SystemError) {
    self = try MappedFile(path: path).withBytes { FileKind(of: $0) }
  }

  private init(of bytes: UnsafeRawBufferPointer) {
    func begins(_ text: StaticString) -> Bool {
      bytes.starts(
        with: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    if begins("PEACEMAP") {
      self = .atlas
    } else if begins("%PDF-") {
      self = .pdf
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if begins("<svg") || begins("<?xml") {
      self = .svg
    } else if begins("RIFF") {
      self = .webp
    } else if begins("{") {
      self = .json
    } else {
      self = .other
    }
  }
}
