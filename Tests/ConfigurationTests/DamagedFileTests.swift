import Testing

@testable import Configuration

@Suite struct DamagedFileTests {
  /// Reads bytes to the end: a specification, or diagnostics with a place in the file.
  private func read(_ bytes: [UInt8]) throws {
    do throws(ConfigurationError) {
      let document = try YAMLDocument.parse(bytes: bytes, file: "peacemap.yaml")
      _ = ProjectSpecification.publishedJSON(from: document.root)
      _ = try ProjectSpecification.parse(
        document, mode: .full, vocabulary: ExampleProject.vocabulary)
    } catch {
      #expect(!error.diagnostics.isEmpty)
      #expect(error.diagnostics.allSatisfy { $0.place.file == "peacemap.yaml" })
      #expect(error.diagnostics.allSatisfy { $0.code != "unreadable" })
    }
  }

  @Test("A file cut anywhere is read or refused with a place")
  func cut() throws {
    let bytes = Array(ExampleProject.text.utf8)
    for length in stride(from: 0, to: bytes.count, by: 7) { try read(Array(bytes.prefix(length))) }
  }

  @Test("A file with a changed byte is read or refused with a place")
  func changed() throws {
    let bytes = Array(ExampleProject.text.utf8)
    let others = Array("{}[],:-&*!|>'\"%@#\t\n \0".utf8) + [0x80, 0xFF]
    for index in stride(from: 0, to: bytes.count, by: 5) {
      var changed = bytes
      changed[index] = others[index / 5 % others.count]
      try read(changed)
    }
  }
}

@Suite struct YAMLLibraryTests {
  @Test("The library that runs is of the series that the code was written against")
  func version() {
    #expect(YAMLLibrary.version.hasPrefix("0.2."))
  }
}
