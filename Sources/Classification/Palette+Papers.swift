extension Palette {
  /// The lightness of the faintest and of the strongest colour on dark paper, in OKLab: the faintest
  /// is still seen on it.
  private static let darkRange = (faint: 0.42, strong: 0.92)
  /// The lightness of the faintest and of the strongest grey on white paper.
  private static let greyRange = (faint: 0.92, strong: 0.30)

  /// The same hues for dark paper, on which what is more is brighter: an ordered palette that darkens
  /// is turned round, a diverging one has its middle dark, and the lightness is spread evenly between
  /// what is seen on the paper and near white. Kinds without an order stay as they are.
  package var onDarkPaper: Palette {
    switch kind {
    case .qualitative: self
    case .diverging: mapped { Self.spread($0, over: Self.darkRange, isTurned: true) }
    case .sequential, .status:
      mapped { colors in
        let lightness = colors.map { OKLab($0).lightness }
        let darkens = (lightness.last ?? 0) < (lightness.first ?? 0)
        return Self.spread(
          darkens ? colors.reversed() : colors, over: Self.darkRange, isTurned: false)
      }
    }
  }

  /// Greys in even steps of OKLab lightness for copiers, the strongest last; a diverging palette has a
  /// light middle and equally dark ends, which need a pattern besides.
  package var inGreys: Palette {
    func grey(_ lightness: Double) -> SRGBColor {
      SRGBColor(OKLab(lightness: lightness, a: 0, b: 0)).inEightBits
    }
    let (faint, strong) = (grey(Self.greyRange.faint), grey(Self.greyRange.strong))
    return switch kind {
    case .diverging:
      Palette(name: name, kind: kind, stops: [strong, grey(Self.greyRange.faint), strong])
    case .sequential, .status, .qualitative:
      Palette(name: name, kind: kind == .status ? .status : .sequential, stops: [faint, strong])
    }
  }

  /// The colours with their lightness in a range, the darkest at its lower end, or at its upper end
  /// where they are turned.
  private static func spread(
    _ colors: [SRGBColor], over range: (faint: Double, strong: Double), isTurned: Bool
  ) -> [SRGBColor] {
    let labs = colors.map { OKLab($0) }
    let least = labs.map(\.lightness).min() ?? 0
    let most = labs.map(\.lightness).max() ?? 1
    return labs.map { lab in
      let share = most > least ? (lab.lightness - least) / (most - least) : 1
      let place = isTurned ? 1 - share : share
      return SRGBColor(
        OKLab(
          lightness: range.faint + (range.strong - range.faint) * place, a: lab.a, b: lab.b)
      ).inEightBits
    }
  }
}
