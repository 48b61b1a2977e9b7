/// What has to be said beside a status.
package enum StatusQualifier: Hashable, Sendable, Codable {
  /// A plan in force whose end no source gives.
  case noEndKnown
  /// The deciding milestone has no date: it counts from the latest day it can have happened.
  case undated
  /// The source announced it before it took place.
  case announced
  /// Money or monitoring is known, the adoption is not.
  case adoptionNotSeen
  /// The plan has lapsed and a newer one is unfinished.
  case successorInPreparation
  /// The year of the deciding milestone is inferred.
  case inferredYear
  /// The plan counts already; its period begins later, on this day.
  case begins(CalendarDate)
}
