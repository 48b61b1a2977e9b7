import Foundation
import TestSupport

/// Runs a command line tool of `make deps` (poppler-utils, qpdf) on a PDF.
enum Tool {
  /// What the tool writes to standard output. Fails when the tool is missing or refuses.
  static func output(_ name: String, _ arguments: [String], pdf: [UInt8]) throws -> Data {
    let folder = try TemporaryFolder()
    let file = try folder.write("test.pdf", pdf)
    return try SystemTool(name).output(arguments.map { $0 == "PDF" ? file : $0 })
  }

  static func text(of pdf: [UInt8]) throws -> String {
    String(
      decoding: try output("pdftotext", ["-enc", "UTF-8", "PDF", "-"], pdf: pdf), as: UTF8.self)
  }

  /// Every value of a key in any dictionary of the file, as qpdf's JSON (version 2) gives it.
  static func values(of key: String, in pdf: [UInt8]) throws -> [String] {
    let json = try output("qpdf", ["--json", "--json-key=qpdf", "PDF"], pdf: pdf)
    var found: [String] = []
    func walk(_ value: Any) {
      if let dictionary = value as? [String: Any] {
        for (name, inner) in dictionary.sorted(by: { $0.key < $1.key }) {
          if name == key, let text = inner as? String {
            found.append(text.hasPrefix("u:") ? String(text.dropFirst(2)) : text)
          }
          walk(inner)
        }
      } else if let array = value as? [Any] {
        array.forEach(walk)
      }
    }
    walk(try JSONSerialization.jsonObject(with: json))
    return found
  }
}
