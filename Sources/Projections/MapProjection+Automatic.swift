import Glibc
package import SimpleFeatures

extension MapProjection {
  /// The equal-area projection that suits an extent, degrees (`east` may exceed 180).
  ///
  /// After the guidelines of Šavrič, Jenny and Jenny, "Projection Wizard: an online map projection
  /// selection tool", The Cartographic Journal 53 (2016), 177–185, and Snyder, "Map projections: a
  /// working manual" (1987), pages 33–35: world maps in Equal Earth, hemispheres in Lambert's
  /// azimuthal projection, smaller extents by shape. Wide ones take Albers's cone with its
  /// parallels a sixth of the height inside, or the cylinder near the equator; tall ones the
  /// transverse cylinder; the rest, the polar regions and strips of more than 200°, Lambert's
  /// azimuthal projection. One rule is our own: a larger part of the globe than a sixth that is more
  /// than 200° wide takes Equal Earth, because an azimuthal map would lose its ends.
  ///
  /// - Parameter isWorld: a world map is wanted, whatever the extent.
  /// - Parameter aspectRatio: the frame's width over its height. The extent's shape decides the
  ///   projection; the frame only widens the part of the globe that is drawn around it.
  package static func automatic(
    for extent: GeographicBox, isWorld: Bool, aspectRatio: Double
  ) -> MapProjection {
    let shape = ExtentShape(extent, aspectRatio: aspectRatio)
    if isWorld || shape.shareOfGlobe > 2 / 3.0
      || (shape.shareOfGlobe > 1 / 6.0 && shape.isStrip && !shape.isPolar)
    {
      let meridian = shape.center.longitude.rounded()
      let why =
        isWorld
        ? "It is a world map"
        : "The extent is \(AngleText.number(shape.width))° wide and "
          + "\(AngleText.number(shape.shareOfGlobe * 100))% of the globe"
      return equalEarth(
        centralMeridian: meridian,
        reason: "\(why): Equal Earth keeps areas true and shows the whole globe, centred on "
          + "\(AngleText.longitude(meridian)).")
    }
    if shape.shareOfGlobe > 1 / 6.0 {
      return lambertAzimuthal(
        center: shape.azimuthalCenter, radiusInDegrees: max(90, min(140, shape.frameRadius)),
        reason: "The extent is \(AngleText.number(shape.shareOfGlobe * 100))% of the globe, about "
          + "a hemisphere: Lambert azimuthal equal-area about its middle.")
    }
    return regional(shape)
  }

  /// For less than a sixth of the globe, by position and shape.
  private static func regional(_ shape: ExtentShape) -> MapProjection {
    let latitude = shape.center.latitude
    let measures =
      "The extent is \(AngleText.number(shape.width))° wide and "
      + "\(AngleText.number(shape.height))° high about \(AngleText.latitude(latitude)), "
      + "\(AngleText.number(shape.groundRatio, decimals: 2)) times as wide as high on the ground"
    if shape.isPolar || (0.8...1.25).contains(shape.groundRatio) {
      let why = shape.isPolar ? "a polar region" : "about square"
      return lambertAzimuthal(
        center: shape.azimuthalCenter, radiusInDegrees: shape.regionalRadius,
        reason: "\(measures), \(why): Lambert azimuthal equal-area about its middle.")
    }
    if shape.groundRatio < 0.8 {
      return transverseCylindrical(
        center: shape.center, radiusInDegrees: min(80, shape.regionalRadius),
        reason: "\(measures), tall: transverse cylindrical equal-area about its middle meridian.")
    }
    if abs(latitude) < 15 {
      return cylindrical(
        centralMeridian: shape.center.longitude, trueLatitude: shape.meanSquareLatitude,
        reason: "\(measures), wide and near the equator: cylindrical equal-area, true at its "
          + "root-mean-square latitude.")
    }
    if shape.isStrip {
      return lambertAzimuthal(
        center: shape.center, radiusInDegrees: 140,
        reason: "\(measures), a strip that a cone would open too far: Lambert azimuthal equal-area "
          + "about its middle.")
    }
    let sixth = shape.height / 6
    return albers(
      center: shape.center,
      parallels: (latitude - shape.height / 2 + sixth, latitude + shape.height / 2 - sixth),
      reason: "\(measures), wide and away from the equator: Albers equal-area conic with its "
        + "standard parallels a sixth of the height inside.")
  }
}

/// What the choice of a projection looks at, all in degrees.
private struct ExtentShape {
  let width: Double
  let height: Double
  /// Rounded to a tenth of a degree, longitude in −180…180.
  let center: GeographicPosition
  let shareOfGlobe: Double
  /// Width over height on the ground, the width along the parallel nearest the equator, where the
  /// extent is widest.
  let groundRatio: Double
  let isPolar: Bool
  /// Whether a polar extent is one that the map must be centred on the pole for.
  private let goesRoundPole: Bool
  /// Half the diagonal of the frame around the extent.
  let frameRadius: Double
  /// The latitude at which a cylinder is true for the extent as a whole.
  let meanSquareLatitude: Double

  init(_ extent: GeographicBox, aspectRatio: Double) {
    let south = max(-90, extent.south)
    let north = min(90, extent.north)
    width = max(0, min(360, extent.east - extent.west))
    height = max(0, north - south)
    let middle = (south + north) / 2
    center = GeographicPosition(
      longitude: ((extent.west + extent.east) * 5).rounded().wrappedTenths / 10,
      latitude: (middle * 10).rounded() / 10)
    shareOfGlobe = width / 360 * (sin(north.inRadians) - sin(south.inRadians)) / 2
    let groundWidth = max(1e-6, width * cos(middle.inRadians))
    let groundHeight = max(1e-6, height)
    let widest = south > 0 ? south : north < 0 ? north : 0
    groundRatio = max(1e-6, width * cos(widest.inRadians)) / groundHeight
    isPolar = abs(middle) > 70 || north > 89 || south < -89
    goesRoundPole = isPolar && (north > 88 || south < -88 || width > 180)
    if goesRoundPole {
      // All round, as far as the latitude farthest from the pole.
      frameRadius = (middle > 0 ? 90 - south : 90 + north) * max(aspectRatio, 1)
      meanSquareLatitude = 0
      return
    }
    let frameWidth = max(groundWidth, groundHeight * aspectRatio)
    let frameHeight = max(groundHeight, groundWidth / max(1e-6, aspectRatio))
    frameRadius = (frameWidth * frameWidth + frameHeight * frameHeight).squareRoot() / 2
    meanSquareLatitude =
      ((middle * middle + height * height / 12).squareRoot() * 10).rounded() / 10
  }

  /// The pole for polar extents that reach it or go round it, else the extent's own middle.
  var azimuthalCenter: GeographicPosition {
    guard goesRoundPole else { return center }
    return GeographicPosition(
      longitude: width > 180 ? 0 : center.longitude, latitude: center.latitude > 0 ? 90 : -90)
  }

  /// Too wide for a cone.
  var isStrip: Bool { width > 200 }

  /// Twice the frame, so that neighbours fill its corners whatever the margins are.
  var regionalRadius: Double {
    return max(30, min(90, 2 * frameRadius)).rounded(.up)
  }
}

extension Double {
  /// Tenths of degrees brought into −1800 … 1800.
  fileprivate var wrappedTenths: Double {
    var value = self
    while value > 1800 { value -= 3600 }
    while value <= -1800 { value += 3600 }
    return value
  }
}
