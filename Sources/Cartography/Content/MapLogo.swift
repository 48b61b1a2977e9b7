package import Drawing

/// The sign of who publishes a map.
package struct MapLogo: Hashable, Sendable {
  package var pixels: PixelImage
  /// The organisation's name, for those who do not see it.
  package var alternativeText: String

  package init(pixels: PixelImage, alternativeText: String) {
    self.pixels = pixels
    self.alternativeText = alternativeText
  }
}

extension MapLogo {
  /// How large the logo is within a box: its own proportions, no larger than the box.
  package func size(within box: Size) -> Size {
    let (width, height) = (Double(pixels.width), Double(pixels.height))
    let scale = min(box.width / width, box.height / height)
    return Size(width: width * scale, height: height * scale)
  }

  /// The picture in its frame with its alternative text. On a dark ground it stands on a plate of
  /// white, for which logos are made.
  package func element(in frame: Rectangle, onDark: Bool, rim: Double) -> SceneElement {
    let plate: [SceneElement] =
      onDark ? [.shape(.init(Path(frame.inset(by: -rim)), fill: .solid(.white)))] : []
    return .group(
      .init(
        id: "logo", role: .figure, title: alternativeText,
        elements: plate + [.image(.init(pixels, in: frame))]))
  }
}
