/// Why a map is drawn several times side by side.
package enum MapMultiples: Hashable, Sendable {
  /// One picture a day, `2018-02-10`, in order of time; at least two, none after the data-date.
  case dates([String])
  /// One picture an indicator, in the classes of all of them together; at least two names.
  case indicators([String])
}
