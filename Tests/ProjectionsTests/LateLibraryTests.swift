import CLateLibrary
import Testing

@Suite("Libraries that are loaded late")
struct LateLibraryTests {
  @Test("A function is found in its library, and again")
  func found() {
    "libm.so.6".withCString { name in
      var library = peacemap_late_library(name: name, package: name)
      let address = peacemap_late_function(&library, "cbrt")
      #expect(address != nil)
      #expect(peacemap_late_function(&library, "cbrt") == address)
    }
  }

  @Test("A missing library ends the process as one missing at the start does, with what to install")
  func missing() async throws {
    let result = try #require(
      await #expect(processExitsWith: .exitCode(127), observing: [\.standardErrorContent]) {
        "libnothing.so.1".withCString { name in
          "libnothing1".withCString { package in
            var library = peacemap_late_library(name: name, package: package)
            peacemap_late_function(&library, "nothing")
          }
        }
      })
    let words = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(words.contains("libnothing.so.1: cannot open shared object file"))
    #expect(words.contains("install the Debian package libnothing1"))
  }

  @Test("So does a function that the library lacks")
  func lacking() async throws {
    await #expect(processExitsWith: .exitCode(127)) {
      "libm.so.6".withCString { name in
        var library = peacemap_late_library(name: name, package: name)
        peacemap_late_function(&library, "peacemap_nothing")
      }
    }
  }
}
