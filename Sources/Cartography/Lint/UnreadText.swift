import Classification

/// Words that the theme's own colours do not let be read.
enum UnreadText {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let theme = map.content.theme
    let faint = theme.textRoles.filter { $0.contrast < MapTheme.leastTextContrast }
    guard !faint.isEmpty else { return nil }
    let roles = faint.map { role in
      let colors = [role.ink, role.ground].map { SRGBColor($0, over: theme.paper).hexText }
      return "\(role.name) \(figure(role.contrast)) (\(colors[0]) on \(colors[1]))"
    }
    return MapSheet.Finding(
      code: "unread-text",
      sentence: "words of the theme have a contrast under 4.5 to 1: "
        + roles.joined(separator: ", "), .error,
      advice: "change theme.ink, theme.accent or theme.paper")
  }

  /// Rounded down: 4.499 is not enough.
  private static func figure(_ contrast: Double) -> String {
    let hundredths = Int((contrast * 100).rounded(.down))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
