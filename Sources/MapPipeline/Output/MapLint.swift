package import Cartography
package import Diagnostics

/// What a careful reader would object to in a finished map.
package enum MapLint {
  /// Warnings and notes about a map, from the choices that were made for it.
  package static func diagnostics(of sheet: MapSheet, map: String) -> [Diagnostic] {
    sheet.findings.map { finding in
      Diagnostic(
        finding.isWarning ? .warning : .note, finding.code, finding.sentence,
        at: Place(key: "maps.\(map)"))
    }
  }
}
