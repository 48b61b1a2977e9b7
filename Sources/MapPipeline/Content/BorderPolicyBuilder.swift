import Cartography
import Configuration
import Drawing
import Wording

/// How a project's borders are classed and drawn: its own rules, then the program's.
struct BorderPolicyBuilder {
  let specification: BorderSpecification
  let wording: Phrasebook

  var policy: BorderPolicy {
    let own = specification.rules.map { rule in
      BorderPolicy.Rule(
        Self.subject(rule.subject), lineClass: Self.lineClass(rule.borderClass),
        footnote: rule.footnote?.text(in: wording.tag.text)
          ?? rule.note.map { Self.note($0).text(wording) })
    }
    let standard =
      switch specification.standard {
      case .unitedNations: StandardBorders.rules(wording)
      case .none: [BorderPolicy.Rule]()
      }
    let styles = specification.styles.map { (Self.lineClass($0), Self.style($1)) }
    return BorderPolicy(
      rules: own + standard, styles: Dictionary(uniqueKeysWithValues: styles))
  }

  private static func subject(_ subject: BorderRule.Subject) -> BorderPolicy.Rule.Subject {
    switch subject {
    case .between(let first, let second): .between(first, second)
    case .named(let pattern): .named(pattern)
    }
  }

  private static func style(_ style: BorderStyle) -> BorderPolicy.LineStyle {
    BorderPolicy.LineStyle(
      color: style.color.flatMap { UInt32($0.drop { $0 == "#" }, radix: 16) }.map {
        Color(hex: $0)
      },
      width: style.width, dash: style.dash)
  }

  private static func lineClass(_ name: BorderClassName) -> BorderPolicy.LineClass {
    switch name {
    case .coast: .coast
    case .unit: .unit
    case .parent: .parent
    case .country: .country
    case .disputed: .disputed
    case .undetermined: .undetermined
    case .armistice: .armistice
    }
  }

  private static func note(_ name: BorderNoteName) -> StandardBorders.Note {
    switch name {
    case .kosovo: .kosovo
    case .westernSahara: .westernSahara
    case .sudanSouthSudan: .sudanSouthSudan
    case .abyei: .abyei
    case .jammuAndKashmir: .jammuAndKashmir
    }
  }
}
