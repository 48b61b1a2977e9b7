/// A day, for programs and for people.
package struct PageDate: Hashable, Sendable {
  /// `2021-12-31`.
  package let iso: String
  /// “31 December 2021”, in the page's language.
  package let text: String

  /// A day in both forms.
  package init(iso: String, text: String) {
    self.iso = iso
    self.text = text
  }
}
