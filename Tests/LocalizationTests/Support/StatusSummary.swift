@testable import Localization

/// A status in a line, as the table of statuses writes it.
func summary(_ status: UnitStatus) -> String {
  var parts = [summary(status.finding)]
  if !status.mayHave.isEmpty { parts.append("may have") }
  if !status.outcomes.isEmpty { parts.append("outcome listed") }
  return parts.joined(separator: ", ")
}

func summary(_ status: BelowStatus) -> String {
  let parts = [summary(status.finding)] + (status.mayHave.isEmpty ? [] : ["may have"])
  return parts.joined(separator: ", ")
}

func summary(_ finding: StatusFinding) -> String {
  var parts = [finding.status.rawValue]
  if let until = finding.until { parts.append("to \(until)") }
  for qualifier in finding.qualifiers {
    switch qualifier {
    case .noEndKnown: parts.append("no end known")
    case .undated: parts.append("undated")
    case .announced: parts.append("announced")
    case .adoptionNotSeen: parts.append("adoption not seen")
    case .successorInPreparation: parts.append("successor in preparation")
    case .inferredYear: parts.append("inferred year")
    case .begins(let date): parts.append("begins \(date)")
    }
  }
  return parts.joined(separator: ", ")
}
