import Classification
package import Drawing

extension MapTheme {
  /// Puts everything on another paper: the missing kinds whose ground is the paper, and the sea and
  /// the land outside the subject, which keep their distance to it in OKLab. Names on that land become
  /// as strong as they must be.
  package mutating func change(paper new: Color) {
    let old = OKLab(SRGBColor(paper, over: .white))
    let base = OKLab(SRGBColor(new, over: .white))
    func moved(_ color: Color) -> Color {
      let own = OKLab(SRGBColor(color, over: .white))
      return Color(
        SRGBColor(
          OKLab(
            lightness: min(1, max(0, base.lightness + own.lightness - old.lightness)),
            a: base.a + own.a - old.a, b: base.b + own.b - old.b)
        ).inEightBits)
    }
    sea = moved(sea)
    surroundings = moved(surroundings)
    paper = new
    switch look {
    case .light: paints = .light(paper: new)
    case .print: paints = .print(paper: new)
    case .dark: paints = .dark(paper: new)
    }
    countryInk = readable(
      countryInk, on: [surroundings], toward: ink, least: leastCountryContrast)
  }

  /// Writes everything in another ink; small print is two thirds as strong, as far as it can be read.
  package mutating func change(ink new: Color) {
    ink = new
    quietInk = readable(tint(new, 0.68), on: [paper, surroundings, sea], toward: new)
    ownCountryInk = readable(tint(new, 0.75), on: [paper, surroundings], toward: new)
    countryInk = readable(tint(new, 0.6), on: [surroundings], toward: new)
  }

  /// A colour with the same hue that can be read on the paper, as light or dark as that takes; a grey
  /// for print. On dark paper it gets more than words need: circles are paler than the colour itself.
  package func adapted(_ color: Color) -> Color {
    var lab = OKLab(SRGBColor(color, over: paper))
    if look == .print { lab = OKLab(lightness: lab.lightness, a: 0, b: 0) }
    let toward = OKLab(lightness: isDark ? 1 : 0, a: lab.a, b: lab.b)
    return readable(
      Color(SRGBColor(lab).inEightBits), on: [paper],
      toward: Color(SRGBColor(toward).inEightBits), least: isDark ? 6 : Self.leastTextContrast)
  }

  /// The first colour on the way to another one whose contrast to all grounds is enough; the
  /// other one where none is.
  private func readable(
    _ color: Color, on grounds: [Color], toward end: Color,
    least: Double = Self.leastTextContrast
  ) -> Color {
    let (start, end) = (SRGBColor(color, over: paper), SRGBColor(end, over: paper))
    for step in 0...20 {
      let candidate = start.mixed(with: end, share: Double(step) / 20).inEightBits
      let isRead = grounds.allSatisfy {
        candidate.contrastRatio(with: SRGBColor($0, over: .white)) >= least
      }
      if isRead { return Color(candidate) }
    }
    return Color(end.inEightBits)
  }
}
