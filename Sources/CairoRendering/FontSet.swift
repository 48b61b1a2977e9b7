import Drawing
import Glibc

/// The pinned fonts: the files of Debian's `fonts-noto-core` that texts may use, and no others.
///
/// The host's fontconfig settings are never read, so the same files give the same pictures on
/// every machine. A value that can be shared; the handles are made from it once per thread by
/// `TextMeasurer`.
package struct FontSet: Hashable, Sendable {
  /// Where Debian installs the Noto families.
  package static let debianDirectory = "/usr/share/fonts/truetype/noto"

  /// Absolute paths in the order of `fileNames`.
  let files: [String]

  /// The family that texts ask for and that is always there.
  static let firstFamily = "Noto Sans"

  /// The families that texts may ask for, as fonts name them: "Noto Sans Ol Chiki".
  package var families: [String] {
    files.compactMap { file in
      let ending = "-Regular.ttf"
      guard let name = file.split(separator: "/").last, name.hasPrefix("NotoSans"),
        name.hasSuffix(ending)
      else { return nil }
      return name.dropFirst("NotoSans".count).dropLast(ending.count).reduce(into: "Noto Sans") {
        family, character in
        if character.isUppercase { family.append(" ") }
        family.append(character)
      }
    }
  }

  /// The faces of Noto Sans itself.
  var firstFiles: [String] { files.filter { $0.contains("/NotoSans-") } }

  /// All others.
  var scriptFiles: [String] { files.filter { !$0.contains("/NotoSans-") } }

  /// Finds the known families below `directory`. Families that are not installed are left out:
  /// their characters are then reported as missing glyphs.
  /// Errors: `.text(.noUsableFont)` when Noto Sans itself is absent.
  package init(directory: String = FontSet.debianDirectory) throws(RenderingError) {
    let paths = FontSet.fileNames.map { "\(directory)/\($0)" }
    guard let first = paths.first, access(first, R_OK) == 0 else {
      throw .text(.noUsableFont(reason: "Noto Sans is not in \(directory)"))
    }
    files = paths.filter { access($0, R_OK) == 0 }
  }
}
