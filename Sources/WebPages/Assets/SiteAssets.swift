/// The files beside the pages. Ours are part of the program; Leaflet's come with the system.
package enum SiteAssets {
  /// A file's content with its media type.
  package struct File: Hashable, Sendable {
    package let mediaType: String
    package let text: String
  }

  /// The names that `file(named:)` knows.
  package static let names = ["directory.js", "icon.svg", "map.js", "site.css"]

  /// Where the system keeps Leaflet's files (`/usr/share/javascript/leaflet` on Debian) the caller
  /// finds these; each is asked for as `leaflet/` and its name.
  package static let leafletNames = [
    "images/layers-2x.png", "images/layers.png", "images/marker-icon-2x.png",
    "images/marker-icon.png", "images/marker-shadow.png", "leaflet.css", "leaflet.js",
  ]

  /// A file of ours, such as `site.css`; nil where there is none of that name.
  package static func file(named name: String) -> File? {
    switch name {
    case "site.css": File(mediaType: "text/css; charset=utf-8", text: siteStyle)
    case "map.js": File(mediaType: "text/javascript; charset=utf-8", text: mapScript)
    case "directory.js": File(mediaType: "text/javascript; charset=utf-8", text: directoryScript)
    case "icon.svg": File(mediaType: "image/svg+xml", text: icon)
    default: nil
    }
  }

  /// The mark in the browser's tab: two areas that touch, in the accent.
  private static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <path fill="#6b2c91" d="M3 6l11-3 4 9-5 8 3 9-9-3-5-9z"/>
    <path fill="#b58bd0" d="M16 3l12 4 1 13-7 9-4-1-3-8 5-8z"/>
    </svg>

    """
}
