import AtlasFile
import CairoRendering
import Configuration
import HostSystem
import Localization
import MapPipeline
import RenderServer

/// Makes everything that a project publishes, for the privacy check: every map, table, page, report
/// and document in every language as the server answers with them, the maps of members and the
/// reports in print too, and what is answered to requests that fail. Each file is listed with the
/// purpose that it is published for.
struct OutputCollector {
  let project: OpenProject
  let renderer: MapRenderer
  /// Nil where there is no server, which does not begin with maps of members who are published for
  /// other purposes than the web.
  let site: SiteSnapshot?
  let today: CalendarDate
  /// The number of the trial in which one member differs; nil for the project itself.
  let variant: Int?
  /// The purpose that the atlas was written for alone; nil for the project's own atlas.
  let alone: Localization.PublicationPurpose?
  /// What the atlas publishes of members.
  let published: [PublishedMembers]

  /// Widths at which a map of members is compared with itself, in pixels.
  private static let widths = [320, 640, 1200, 2000]
  /// Zooms of the tiles that are searched.
  private static let zooms = 0...3

  init(
    _ project: OpenProject, renderer: MapRenderer, today: CalendarDate, variant: Int? = nil,
    alone: Localization.PublicationPurpose? = nil
  ) throws(ToolFailure) {
    self.project = project
    self.renderer = renderer
    self.today = today
    self.variant = variant
    self.alone = alone
    published = try Self.published(of: project)
    do {
      site = try SiteSnapshot(
        project,
        settings: ServerSettings(
          address: "http://localhost", cores: 1, programVersion: ToolVersion.number), today: today)
    } catch {
      guard error.isOfOtherPurpose else { throw ToolFailure(error) }
      site = nil
    }
  }

  /// What an atlas publishes of members, by purpose. Errors: a damaged atlas.
  static func published(of project: OpenProject) throws(ToolFailure) -> [PublishedMembers] {
    do {
      return try project.atlas.members()
    } catch {
      throw ToolFailure(.badData, "atlas", "\(error)")
    }
  }

  /// Writes all of it into the folder. Errors: a map that cannot be made, a file that cannot be
  /// written.
  func collect(into folder: inout TrialFolder) throws(ToolFailure) {
    let printing: PrintedFilesInMaking
    do {
      printing = try PrintedFilesInMaking(printed)
    } catch {
      throw ToolFailure(error)
    }
    for map in project.specification.maps {
      let hasMembers = map.showsMembers
      for language in languages { try collect(map.id, language, hasMembers, &folder) }
      if hasMembers { try collectTiles(map.id, &folder) }
    }
    try collectPages(&folder)
    try collectReports(&folder)
    try collectChoices(&folder)
    try collectMistakes(&folder)
    let files: [PrintedFiles.File]
    do {
      files = try printing.files()
    } catch {
      throw ToolFailure(error)
    }
    try add(files, &folder)
  }

  /// All that shows members but for tiles, which have no words.
  func collectMembersOutputs(into folder: inout TrialFolder) throws(ToolFailure) {
    for map in project.specification.maps where map.showsMembers {
      for language in languages { try collect(map.id, language, true, &folder) }
    }
    try collectPages(&folder)
    try collectReports(&folder)
    try addPrinted(&folder)
  }

  private func addPrinted(_ folder: inout TrialFolder) throws(ToolFailure) {
    let files: [PrintedFiles.File]
    do {
      files = try printed.files()
    } catch {
      throw ToolFailure(error)
    }
    try add(files, &folder)
  }

  /// The maps of members alone, in the first language: what may differ when one member does.
  func collectMembersMaps(into folder: inout TrialFolder) throws(ToolFailure) {
    for map in project.specification.maps where map.showsMembers {
      try answer(
        "/maps/\(map.id).svg?language=\(languages[0])", .map, subject: map.id, languages[0],
        hasMembers: true, "\(map.id).svg", &folder)
    }
  }

  var languages: [String] { project.specification.languages }

  // MARK: What the server answers

  private func collect(
    _ map: String, _ language: String, _ hasMembers: Bool, _ folder: inout TrialFolder
  ) throws(ToolFailure) {
    for format in ["svg", "png", "webp", "pdf", "csv", "json", "html", "txt", "geojson"] {
      try answer(
        "/maps/\(map).\(format)?language=\(language)", .map, subject: map, language,
        hasMembers: hasMembers, "\(map).\(language).\(format)", &folder)
    }
    try answer(
      "/legends/\(map).svg?language=\(language)", .page, subject: "legend \(map)", language,
      hasMembers: false, "\(map).\(language).legend.svg", &folder)
    guard hasMembers else { return }
    for width in Self.widths {
      try answer(
        "/maps/\(map).svg?language=\(language)&width=\(width)", .map, subject: map, language,
        width: width, hasMembers: true, "\(map).\(language).\(width).svg", &folder)
    }
  }

  private func collectTiles(_ map: String, _ folder: inout TrialFolder) throws(ToolFailure) {
    for zoom in Self.zooms {
      for x in 0..<1 << zoom {
        for y in 0..<1 << zoom {
          try answer(
            "/tiles/\(map)/\(zoom)/\(x)/\(y).png", .tile, subject: map, "", hasMembers: true,
            "\(map).\(zoom)-\(x)-\(y).png", &folder)
        }
      }
    }
  }

  private func collectPages(_ folder: inout TrialFolder) throws(ToolFailure) {
    for language in languages {
      let query = "?language=\(language)"
      for (target, name) in [
        ("/\(query)", "gallery.html"), ("/members\(query)", "members.html"),
        ("/members.json\(query)", "members.json"), ("/ogc\(query)", "ogc.json"),
        ("/ogc/collections\(query)", "collections.json"), ("/ogc/api\(query)", "openapi.json"),
      ] {
        try answer(
          target, .page, subject: name, language, hasMembers: name.hasPrefix("members"),
          "\(language).\(name)", &folder)
      }
      for map in project.specification.maps {
        try answer(
          "/maps/\(map.id)\(query)", .page, subject: map.id, language,
          hasMembers: map.showsMembers, "\(map.id).\(language).page.html", &folder)
        try answer(
          "/oembed?url=http://localhost/maps/\(map.id)", .page, subject: "oembed \(map.id)",
          language, hasMembers: false, "\(map.id).\(language).oembed.json", &folder)
      }
    }
    for version in ["1.1.1", "1.3.0"] {
      try answer(
        "/wms?SERVICE=WMS&VERSION=\(version)&REQUEST=GetCapabilities", .page, subject: "wms", "",
        hasMembers: false, "wms-\(version).xml", &folder)
    }
  }

  /// The directory by every theme and working language, and by both, as far as anything of them is
  /// published.
  private func collectChoices(_ folder: inout TrialFolder) throws(ToolFailure) {
    let published = published.first { $0.purpose == .web }
    func words(_ facet: MemberFacet, _ path: KeyPath<PublishedPlace, [String]>) -> [String] {
      let counted = published?.breakdowns.filter { $0.facet == facet }
        .flatMap(\.cells).map(\.word)
      let named = published?.places.flatMap { $0[keyPath: path] }
      return Set((counted ?? []) + (named ?? [])).sorted()
    }
    let themes = words(.theme, \.themes).map { "theme=\(Self.escaped($0))" }
    let languages = words(.language, \.languages).map { "working-language=\(Self.escaped($0))" }
    let both = themes.flatMap { theme in languages.map { "\(theme)&\($0)" } }
    for (index, query) in (themes + languages + both).enumerated() {
      try answer(
        "/members.json?\(query)", .page, subject: "members by choice", "", hasMembers: true,
        "choice-\(index).json", &folder)
      guard index < themes.count + languages.count else { continue }
      try answer(
        "/members?\(query)", .page, subject: "members by choice", "", hasMembers: true,
        "choice-\(index).html", &folder)
    }
  }

  /// Every byte but ASCII letters, digits, hyphen and underscore as %XX (RFC 3986, 2.1).
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  /// Requests that fail, among them those about units whose count is hidden.
  private func collectMistakes(_ folder: inout TrialFolder) throws(ToolFailure) {
    var targets = ["/maps/nothing.png", "/members.json?language=xx", "/members.txt", "/nothing"]
    for map in project.specification.maps where map.showsMembers {
      for query in ["unit=nowhere", "width=0", "as-of=2999-01-01", "language=xx", "count=1"] {
        targets.append("/maps/\(map.id).png?\(query)")
      }
    }
    for (index, target) in targets.enumerated() {
      try answer(
        target, .message, subject: "mistake", "", hasMembers: false, "mistake-\(index).txt",
        &folder)
    }
  }

  enum Kind: String { case map, report, page, tile, message }

  /// Adds what the server answers. The result is whether it answers with what was asked for.
  @discardableResult
  func answer(
    _ target: String, _ kind: Kind, subject: String, _ language: String, width: Int? = nil,
    hasMembers: Bool, _ name: String, _ folder: inout TrialFolder
  ) throws(ToolFailure) -> Bool {
    guard let answer = site?.answer(to: target) else { return false }
    // What is not published is not answered with, and its refusal is looked at like any other.
    let isThere = answer.status == 200
    var entry = entry(
      "\(kind.rawValue)/\(name)", isThere ? kind : .message, subject, language, for: .web)
    entry.width = width
    entry.hasMembers = hasMembers && isThere
    entry.isKeptOnDisk = answer.isKeptOnDisk
    try add(answer.bytes, entry, &folder)
    return isThere
  }

  /// An entry of the list. What one purpose shows is compared with itself alone.
  func entry(
    _ path: String, _ kind: Kind, _ subject: String, _ language: String,
    for purpose: Localization.PublicationPurpose
  ) -> PrivacyTrialFiles.Entry {
    // An atlas for donors alone serves them on paper and on screen.
    let isForDonors = published.map(\.purpose) == [.donors]
    return PrivacyTrialFiles.Entry(
      path: "\(place)/\(path)", kind: kind.rawValue,
      subject: alone.map { "\(subject) for \($0.rawValue)" } ?? subject, language: language,
      variant: variant, hasMembers: true, purposes: [isForDonors ? .donors : purpose])
  }

  private var place: String {
    variant.map { "variant-\($0)" } ?? alone.map { "for-\($0.rawValue)" } ?? "current"
  }

  /// A PDF file is added as it is and unpacked.
  func add(
    _ bytes: [UInt8], _ entry: PrivacyTrialFiles.Entry, _ folder: inout TrialFolder
  ) throws(ToolFailure) {
    do {
      try folder.add(bytes, entry)
      guard bytes.starts(with: Array("%PDF-".utf8)) else { return }
      var unpacked = entry
      unpacked.path += ".unpacked"
      try folder.add(try UnpackedPDF.bytes(of: bytes), unpacked)
    } catch {
      throw ToolFailure(.failed, "privacy-files", "\(entry.path): \(error)")
    }
  }
}
