extension SitePages {
  /// The widths that `srcset` offers for one layout: the same picture with more or fewer pixels, so
  /// that its words keep their size on the screen whichever the browser takes.
  func srcset(_ map: MapCard, scales: [Double], _ asked: AddressQuery? = nil) -> String {
    sources(map.id, layout: map.size, scales: scales, asked ?? query) { $0 }
  }

  /// The same for the layout of narrow screens.
  func narrowSrcset(
    _ map: MapCard, _ layout: MapCard.PictureSize, _ asked: AddressQuery,
    address: (String) -> String = { $0 }
  ) -> String {
    // A picture of a width alone is as high as its words need; `layout` says how high that is.
    var query = asked
    query.width = layout.width
    return sources(map.id, layout: layout, scales: Self.narrowScales, query, address)
  }

  func sources(
    _ id: String, layout: MapCard.PictureSize, scales: [Double], _ query: AddressQuery,
    _ address: (String) -> String
  ) -> String {
    scales.map { scale in
      var query = query
      query.scale = scale == 1 ? nil : scale
      let width = Int((Double(layout.width) * scale).rounded())
      return "\(address(addresses.file(id, .png, query))) \(width)w"
    }.joined(separator: ", ")
  }

  /// Half the pixels for small places, up to three for each CSS pixel.
  static let pictureScales = [0.5, 1, 1.5, 2, 3]
  static let narrowScales: [Double] = [1, 2, 3]

  /// Up to here the layout of narrow screens is shown.
  static let narrowScreen = "(max-width: 35rem)"
}
