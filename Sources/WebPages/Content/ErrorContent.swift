/// What went wrong, for somebody who came with a browser.
package struct ErrorContent: Hashable, Sendable {
  /// The status code of HTTP.
  package var status: Int
  /// What exactly was wrong, in English; empty where the status says it all.
  package var detail: String

  /// A mistake by its status code.
  package init(status: Int, detail: String = "") {
    self.status = status
    self.detail = detail
  }
}
