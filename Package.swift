// swift-tools-version: 6.2
import PackageDescription

// The rows of the design, lowest first; a target imports only from lower rows or along a named
// arrow in its own row. A C library is named by exactly one target, the one that owns it.

/// A Debian library: a module map and a shim, found with pkg-config.
func library(_ name: String, _ pkgConfig: String, _ debianPackage: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig,
    providers: [.apt([debianPackage])])
}

/// C of our own. Debian's valgrind does not read DWARF 5.
func forwarder(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/System/\(name)",
    cSettings: [.unsafeFlags(["-gdwarf-4"])])
}

/// A Debian library that a process loads once it needs it: its functions, forwarded.
func lateLibrary(_ name: String) -> Target { forwarder(name, ["CLateLibrary"]) }

let everywhere: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let warnings: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// A target that touches no C pointer.
func pure(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: everywhere + warnings + [.strictMemorySafety()])
}

/// A target that owns a C library or a system interface.
func owner(
  _ name: String, excluding excluded: [String] = [], _ dependencies: [Target.Dependency] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: excluded,
    swiftSettings: everywhere + warnings)
}

func tool(
  _ name: String, excluding excluded: [String] = [], _ dependencies: [Target.Dependency]
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, exclude: excluded,
    swiftSettings: everywhere + warnings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    swiftSettings: everywhere + warnings)
}

/// Shared by test targets; a product never depends on it.
func support(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Tests/\(name)",
    swiftSettings: everywhere + warnings)
}

let package = Package(
  name: "PeaceMap",
  products: [
    .executable(name: "peacemap", targets: ["peacemap"]),
    .executable(name: "peacemap-prepare", targets: ["peacemap-prepare"]),
  ],
  targets: [
    // Row 0: C libraries, linked or loaded late.
    library("CGEOS", "geos", "libgeos-dev"),
    library("CGDAL", "gdal", "libgdal-dev"),
    library("CCairo", "cairo", "libcairo2-dev"),
    library("CPango", "pangocairo", "libpango1.0-dev"),
    library("CYAML", "yaml-0.1", "libyaml-dev"),
    library("CDeflate", "libdeflate", "libdeflate-dev"),
    library("CNettle", "nettle", "nettle-dev"),
    library("CWebP", "libwebp", "libwebp-dev"),
    library("CSQLite", "sqlite3", "libsqlite3-dev"),
    library("CCmark", "libcmark", "libcmark-dev"),
    .systemLibrary(
      name: "CHyphen", path: "Sources/System/CHyphen", providers: [.apt(["libhyphen-dev"])]),
    .systemLibrary(name: "CLinux", path: "Sources/System/CLinux"),
    forwarder("CLateLibrary"),
    lateLibrary("CPROJ"),
    lateLibrary("CQPDF"),
    lateLibrary("CMicrohttpd"),

    // Row 1: values and pure algorithms, and the two thin layers over the system.
    pure("Diagnostics"),
    owner("FlatBuffers"),
    pure("SimpleFeatures", ["FlatBuffers"]),
    pure("Classification"),
    pure("Drawing"),
    pure("Wording"),
    pure("Prose"),
    pure("CommandArguments", ["Diagnostics"]),
    owner("RowCompression"),
    owner("HostSystem", ["CLinux"]),
    owner("Digests", ["CNettle", "CDeflate"]),

    // Row 2: one C library each, or one body of rules.
    owner("Ingest", ["CGDAL", "Diagnostics", "SimpleFeatures"]),
    owner("Topology", ["CGEOS", "Diagnostics", "FlatBuffers", "SimpleFeatures"]),
    owner("Projections", ["CPROJ", "Diagnostics", "SimpleFeatures"]),
    owner("Configuration", ["CYAML", "Diagnostics", "Prose"]),
    owner("MarkdownReading", ["CCmark", "Diagnostics", "Prose"]),
    owner("Hyphenation", ["CHyphen", "Drawing"]),
    owner("Rasterization", ["Drawing"]),
    owner(
      "CairoRendering",
      [
        "CCairo", "CPango", "CDeflate", "CQPDF", "CWebP", "Drawing", "Rasterization",
        "RowCompression",
      ]),
    pure("SVGWriting", ["Drawing"]),
    pure("Localization", ["Diagnostics", "SimpleFeatures"]),

    // Row 3.
    pure(
      "ProjectReading",
      ["Classification", "Configuration", "Diagnostics", "Localization", "Wording"]),
    pure("Membership", ["Diagnostics", "SimpleFeatures", "Localization", "Topology"]),
    // Holds what a reader holds: it attacks what is published and knows nothing else.
    pure("PrivacyAudit", ["Localization", "SimpleFeatures"]),
    pure(
      "Cartography",
      ["SimpleFeatures", "Classification", "Drawing", "Wording", "Projections", "Localization"]),
    pure(
      "Reporting",
      [
        "SimpleFeatures", "Classification", "Drawing", "Wording", "Localization", "Cartography",
        "Prose",
      ]),

    // Row 4: what the two halves agree on.
    owner(
      "AtlasFile",
      [
        "Digests", "FlatBuffers", "HostSystem", "SimpleFeatures", "Localization", "Diagnostics",
        "Prose",
      ]),

    // What differs between two atlases or reports, above the atlas in its row.
    owner("Editions", ["AtlasFile", "Digests", "Localization", "SimpleFeatures"]),

    // Row 5: the order of each half.
    owner(
      "Preparation",
      [
        "AtlasFile", "Configuration", "Diagnostics", "Digests", "Drawing", "HostSystem", "Ingest",
        "Localization", "MarkdownReading", "Membership", "PrivacyAudit", "ProjectReading",
        "Prose", "SimpleFeatures", "Topology", "Wording",
      ]),
    owner(
      "MapPipeline",
      [
        "AtlasFile", "CairoRendering", "Cartography", "Classification", "Configuration",
        "Diagnostics", "Digests", "Drawing", "Editions", "HostSystem", "Hyphenation",
        "Localization", "ProjectReading", "Projections", "Prose", "Reporting", "SVGWriting",
        "SimpleFeatures", "Wording",
      ]),

    // Row 6: what the web is told, and how.
    owner("TileStore", ["CSQLite", "Digests", "HostSystem", "SimpleFeatures"]),
    pure("WebPages", ["Wording"]),
    pure("MapServices", ["Diagnostics"]),
    // Files for systemd, nginx and Varnish stand beside it.
    owner(
      "RenderServer", excluding: ["Deployment"],
      [
        "AtlasFile", "CairoRendering", "Cartography", "CDeflate", "CMicrohttpd", "Configuration",
        "Diagnostics", "Digests", "Drawing", "HostSystem", "Localization", "MapPipeline",
        "MapServices", "Projections", "SimpleFeatures", "WebPages", "Wording",
      ]),

    // Row 7: the two tools.
    tool(
      "peacemap", excluding: ["link-order.txt"],
      [
        "AtlasFile", "CairoRendering", "Cartography", "CommandArguments", "Configuration",
        "Diagnostics", "Digests", "Drawing", "Editions", "HostSystem", "Localization",
        "MapPipeline", "ProjectReading", "RenderServer", "Reporting",
        "SimpleFeatures", "TileStore", "Wording",
      ]),
    tool("peacemap-prepare", ["AtlasFile", "Diagnostics", "HostSystem", "Preparation"]),
    // The scripts that time other renderers stand beside it.
    tool(
      "Benchmarks", excluding: ["Data", "Peers"],
      [
        "AtlasFile", "CairoRendering", "Cartography", "CDeflate", "CommandArguments", "Digests",
        "Drawing", "HostSystem", "Localization", "MapPipeline", "Projections", "Rasterization",
        "SimpleFeatures",
      ]),

    // Tests.
    support("TestSupport"),
    support("GoldenSupport", ["CCairo"]),
    tests("Diagnostics", []),
    tests("FlatBuffers", []),
    tests("SimpleFeatures", []),
    tests("Classification", []),
    tests("Drawing", []),
    tests("Wording", ["TestSupport"]),
    tests("CommandArguments", ["Diagnostics", "TestSupport"]),
    tests("RowCompression", ["CDeflate"]),
    tests("HostSystem", ["TestSupport"]),
    tests("Digests", []),
    tests("Ingest", ["CGDAL", "Diagnostics", "SimpleFeatures", "TestSupport"]),
    tests("Topology", ["Diagnostics", "SimpleFeatures"]),
    tests("Projections", ["CLateLibrary", "CPROJ", "Diagnostics", "SimpleFeatures"]),
    tests("Configuration", ["Diagnostics", "Prose", "TestSupport"]),
    tests("MarkdownReading", ["Diagnostics", "Prose"]),
    tests("Hyphenation", []),
    tests("Rasterization", ["Drawing"]),
    tests("CairoRendering", ["Drawing", "GoldenSupport", "Rasterization", "TestSupport"]),
    tests("SVGWriting", ["Drawing"]),
    tests("Localization", ["Diagnostics", "SimpleFeatures"]),
    tests("Membership", ["Diagnostics", "SimpleFeatures", "Localization", "Topology"]),
    tests("PrivacyAudit", ["Localization"]),
    tests(
      "Cartography",
      ["SimpleFeatures", "Classification", "Drawing", "Wording", "Projections", "Localization"]),
    tests(
      "Reporting",
      [
        "CairoRendering", "Cartography", "Drawing", "FlatBuffers", "Hyphenation", "Localization",
        "Projections", "Prose", "SimpleFeatures", "TestSupport", "Wording",
      ]),
    tests(
      "Preparation",
      [
        "AtlasFile", "Diagnostics", "HostSystem", "Localization", "Prose", "SimpleFeatures",
        "TestSupport",
      ]),
    tests(
      "MapPipeline",
      [
        "AtlasFile", "Cartography", "Classification", "Configuration", "Diagnostics", "Drawing",
        "Editions", "GoldenSupport", "HostSystem", "Ingest", "Localization", "Preparation",
        "Projections", "Reporting", "SimpleFeatures", "TestSupport", "Wording",
      ]),
    tests("Editions", ["AtlasFile", "HostSystem", "Localization", "SimpleFeatures"]),
    tests("WebPages", ["TestSupport", "Wording"]),
    tests("MapServices", []),
    tests(
      "RenderServer",
      [
        "AtlasFile", "Cartography", "Configuration", "Digests", "Drawing", "HostSystem",
        "Localization", "MapPipeline", "MapServices", "Preparation", "SimpleFeatures",
        "TestSupport", "WebPages", "Wording",
      ]),
    tests("TileStore", ["HostSystem", "SimpleFeatures", "TestSupport"]),
    // The committed pictures.
    .testTarget(
      name: "RendersTests",
      dependencies: [
        "CairoRendering", "Cartography", "Classification", "Configuration", "Drawing",
        "GoldenSupport", "Hyphenation", "Localization", "MapPipeline", "Projections", "Prose",
        "Reporting", "SimpleFeatures", "TestSupport", "Wording",
      ], swiftSettings: everywhere + warnings),
    // The built programs, run as a user runs them.
    .testTarget(
      name: "CommandLineTests", dependencies: ["peacemap", "peacemap-prepare", "HostSystem"],
      swiftSettings: everywhere + warnings),
    tests(
      "AtlasFile",
      ["Diagnostics", "HostSystem", "Localization", "SimpleFeatures", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
