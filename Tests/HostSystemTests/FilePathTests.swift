import Testing

@testable import HostSystem

@Suite("File paths")
struct FilePathTests {
  @Test(
    "Parent, name and ending",
    arguments: [
      ("a/b/c.PNG", "a/b", "c.PNG", "png"), ("c", "", "c", ""),
      ("/c.tar.gz", "/", "c.tar.gz", "gz"),
      ("a/.hidden", "a", ".hidden", ""), ("a/", "a", "", ""),
    ])
  func parts(path: String, parent: String, name: String, ending: String) {
    #expect(FilePath.parent(of: path) == parent)
    #expect(FilePath.name(of: path) == name)
    #expect(FilePath.ending(of: path) == ending)
  }

  @Test("An absolute second path stands for itself")
  func join() {
    #expect(FilePath.join("a", "b") == "a/b")
    #expect(FilePath.join("a/", "b") == "a/b")
    #expect(FilePath.join("a", "/b") == "/b")
    #expect(FilePath.join("", "b") == "b")
  }
}

@Suite("Cache folder")
struct CacheFolderTests {
  @Test(
    "XDG_CACHE_HOME, then HOME, then a private temporary folder; relative settings are ignored",
    arguments: [
      (["XDG_CACHE_HOME": "/c", "HOME": "/h"], "/c/peacemap"),
      (["XDG_CACHE_HOME": "c", "HOME": "/h"], "/h/.cache/peacemap"),
      (["TMPDIR": "/t"], "/t/peacemap-7"), ([:], "/tmp/peacemap-7"),
    ])
  func path(environment: [String: String], expected: String) {
    #expect(CacheFolder.path(environment: environment, userID: 7) == expected)
  }
}
