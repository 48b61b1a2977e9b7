import Drawing
import Testing

@testable import Reporting

/// Which sources become links.
struct SourcesChapterTests {
  @Test("A source that is no web address is printed without a link")
  func webAddresses() {
    #expect(LinkedAddress.isWebAddress("HTTPS://example.org"))
    #expect(!LinkedAddress.isWebAddress("javascript:alert(1)"))
    #expect(!LinkedAddress.isWebAddress("annual report, page 7"))
  }
}
