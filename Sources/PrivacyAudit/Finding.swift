/// Something that an attack learned, told without what it is.
package struct Finding: Hashable, Sendable {
  package var attack: Attack
  /// The file or the unit that gives it away.
  package var place: String
  /// How, as a sentence without a full stop and without the number or the name in question.
  package var words: String

  package init(_ attack: Attack, at place: String, _ words: String) {
    self.attack = attack
    self.place = place
    self.words = words
  }
}
