/// The dates at which a map can be seen.
package struct DateChoice: Hashable, Sendable {
  /// In order of time.
  package let choices: [PageDate]
  /// The date that the page shows; always one of `choices`.
  package let selected: PageDate
  /// The map's own date, which addresses leave out; a text as in `PageDate.iso`.
  package let standard: String

  /// The selected date takes its place among the choices where they lack it.
  package init(choices: [PageDate], selected: PageDate, standard: String) {
    let others = choices.filter { $0.iso != selected.iso }
    self.choices = (others + [selected]).sorted { $0.iso < $1.iso }
    self.selected = selected
    self.standard = standard
  }

  /// The selected date as an address says it: nil for the map's own.
  package var query: String? { selected.iso == standard ? nil : selected.iso }
}
