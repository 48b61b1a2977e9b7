package import Cartography
package import Diagnostics

/// What a careful reader would object to in a finished map.
package enum MapLint {
  /// Warnings and notes about a map, from the choices that were made for it.
  package static func diagnostics(of sheet: MapSheet, map: String) -> [Diagnostic] {
    sheet.findings().map { finding in
      let severity: Diagnostic.Severity =
        switch finding.weight {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
      return Diagnostic(
        severity, finding.code, finding.sentence, at: Place(key: "maps.\(map)"),
        advice: finding.advice)
    }
  }
}
