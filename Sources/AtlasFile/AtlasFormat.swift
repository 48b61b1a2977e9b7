/// The layout of an atlas file, all numbers little-endian.
///
/// ```
/// 0    8  "PEACEMAP"
/// 8    4  format number
/// 12   4  number of sections
/// 16   8  length of the file
/// 24   8  offset of the body (a multiple of 16)
/// 32   4  number of 1 MiB blocks in the body
/// 36   4  CRC-32 of bytes 0..<36 and 40..<body
/// 40      section table: 48 bytes each: name (24, zero padded), offset 8, length 8, CRC-32 4, 0 4
///         block table: CRC-32 of each block, 4 bytes each; zero padding to the body
/// body    the sections, each at a multiple of 16
/// ```
enum AtlasFormat {
  static let magic = Array("PEACEMAP".utf8)
  /// Raised by hand with every change of the layout, of a section's encoding or of what is computed
  /// for it. Both halves carry it; an atlas with another number is prepared again.
  static let number: UInt32 = 9
  static let fixedHeaderLength = 40
  static let sectionEntryLength = 48
  static let sectionNameLength = 24
  static let blockLength = 1 << 20
  static let alignment = 16
  /// More would be a damaged header: a project has a handful per boundary set.
  static let mostSections = 4_096

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }
}
