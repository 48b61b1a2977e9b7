import Drawing
import Testing

@testable import Reporting

/// Which sources become links.
struct SourcesChapterTests {
  @Test("A source that is no web address is printed without a link")
  func webAddresses() {
    #expect(SourcesChapter.isWebAddress("HTTPS://example.org"))
    #expect(!SourcesChapter.isWebAddress("javascript:alert(1)"))
    #expect(!SourcesChapter.isWebAddress("annual report, page 7"))
  }
}
