/// The projections of PROJ whose cut is known here, by PROJ's own names.
enum ProjectionCatalog {
  /// Where a projection can be used, seen from its centre.
  enum Reach: Hashable, Sendable {
    /// The whole globe, cut opposite the central meridian, up to a latitude.
    case globe(maximumLatitude: Double)
    /// The same, within 60° of latitude of the standard parallels.
    case cone
    /// Within an angle of the centre.
    case cap(radiusInDegrees: Double)
    /// Within an angle of longitude of the central meridian.
    case strip(halfWidth: Double)
  }

  struct Entry: Hashable, Sendable {
    let id: String
    let title: String
    let family: MapProjection.Family
    let isEqualArea: Bool
    let reach: Reach
  }

  static func entry(_ id: String) -> Entry? { entries.first { $0.id == id } }

  static var ids: [String] { entries.map(\.id) }

  /// Where Web Mercator's square ends (85.0511°, OGC 17-083r4, annex D.1), rounded up.
  static let mercatorLimit = 85.06

  private static func globe(
    _ id: String, _ title: String, _ family: MapProjection.Family, equalArea: Bool = false,
    to latitude: Double = 90
  ) -> Entry {
    Entry(
      id: id, title: title, family: family, isEqualArea: equalArea,
      reach: .globe(maximumLatitude: latitude))
  }

  private static func cap(
    _ id: String, _ title: String, _ family: MapProjection.Family, equalArea: Bool = false,
    radius: Double
  ) -> Entry {
    Entry(
      id: id, title: title, family: family, isEqualArea: equalArea,
      reach: .cap(radiusInDegrees: radius))
  }

  private static func cone(_ id: String, _ title: String, equalArea: Bool = false) -> Entry {
    Entry(id: id, title: title, family: .conic, isEqualArea: equalArea, reach: .cone)
  }

  private static func strip(_ id: String, _ title: String, halfWidth: Double) -> Entry {
    Entry(
      id: id, title: title, family: .transverse, isEqualArea: false,
      reach: .strip(halfWidth: halfWidth))
  }

  static let entries: [Entry] = [
    globe("cea", "Cylindrical equal-area", .cylindrical, equalArea: true),
    globe("comill", "Compact Miller", .cylindrical),
    globe("eqc", "Plate carrée", .cylindrical),
    globe("gall", "Gall stereographic", .cylindrical),
    globe("merc", "Mercator", .cylindrical, to: mercatorLimit),
    globe("mill", "Miller", .cylindrical),
    globe("patterson", "Patterson", .cylindrical),
    globe("webmerc", "Web Mercator", .cylindrical, to: mercatorLimit),
    globe("aitoff", "Aitoff", .pseudocylindrical),
    globe("boggs", "Boggs eumorphic", .pseudocylindrical, equalArea: true),
    globe("crast", "Craster parabolic", .pseudocylindrical, equalArea: true),
    globe("eck1", "Eckert I", .pseudocylindrical),
    globe("eck2", "Eckert II", .pseudocylindrical, equalArea: true),
    globe("eck3", "Eckert III", .pseudocylindrical),
    globe("eck4", "Eckert IV", .pseudocylindrical, equalArea: true),
    globe("eck5", "Eckert V", .pseudocylindrical),
    globe("eck6", "Eckert VI", .pseudocylindrical, equalArea: true),
    globe("eqearth", "Equal Earth", .pseudocylindrical, equalArea: true),
    globe("hammer", "Hammer", .pseudocylindrical, equalArea: true),
    globe("hatano", "Hatano", .pseudocylindrical, equalArea: true),
    globe("kav5", "Kavrayskiy V", .pseudocylindrical, equalArea: true),
    globe("kav7", "Kavrayskiy VII", .pseudocylindrical),
    globe("moll", "Mollweide", .pseudocylindrical, equalArea: true),
    globe("natearth", "Natural Earth", .pseudocylindrical),
    globe("natearth2", "Natural Earth II", .pseudocylindrical),
    globe("robin", "Robinson", .pseudocylindrical),
    globe("sinu", "Sinusoidal", .pseudocylindrical, equalArea: true),
    globe("wag4", "Wagner IV", .pseudocylindrical, equalArea: true),
    globe("wintri", "Winkel tripel", .pseudocylindrical),
    cone("aea", "Albers equal-area conic", equalArea: true),
    cone("eqdc", "Equidistant conic"),
    cone("lcc", "Lambert conformal conic"),
    cap("aeqd", "Azimuthal equidistant", .azimuthal, radius: 150),
    cap("gnom", "Gnomonic", .azimuthal, radius: 60),
    cap("laea", "Lambert azimuthal equal-area", .azimuthal, equalArea: true, radius: 150),
    cap("ortho", "Orthographic", .azimuthal, radius: 89),
    cap("stere", "Stereographic", .azimuthal, radius: 90),
    cap("sterea", "Oblique stereographic", .azimuthal, radius: 60),
    cap("omerc", "Oblique Mercator", .transverse, radius: 30),
    cap("somerc", "Swiss oblique Mercator", .transverse, radius: 30),
    cap("tcea", "Transverse cylindrical equal-area", .transverse, equalArea: true, radius: 80),
    strip("cass", "Cassini–Soldner", halfWidth: 30),
    strip("etmerc", "Transverse Mercator", halfWidth: 40),
    strip("tmerc", "Transverse Mercator", halfWidth: 40),
    strip("utm", "Universal Transverse Mercator", halfWidth: 40),
  ]
}
