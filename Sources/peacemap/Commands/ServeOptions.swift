import CommandArguments
import Configuration
import HostSystem
import RenderServer

/// The options of the server: from the command line, else the environment, else the project file.
struct ServeOptions {
  private static let network = "Network"
  private static let drawing = "Drawing"
  private static let keeping = "Keeping"

  static let declared: [CommandOption] = [
    CommandOption(
      "host", nil, .text, placeholder: "ADDRESS", group: network,
      "The address to listen on; 0.0.0.0 for all (default: localhost)"),
    CommandOption(
      "port", nil, .integer(0...65_535), placeholder: "PORT", group: network,
      "The port to listen on; 0 for any that is free (default: 1325)"),
    CommandOption(
      "address", nil, .text, placeholder: "URL", group: network,
      "The address that the world knows the site by, with a path if it has one "
        + "(default: http://HOST:PORT)"),
    CommandOption(
      "connections", nil, .integer(1...100_000), placeholder: "COUNT", group: network,
      "Open connections in all (default: 1000)"),
    CommandOption(
      "connections-per-address", nil, .integer(0...100_000), placeholder: "COUNT", group: network,
      "Open connections of one client address; 0 for no bound, as behind a proxy (default: 0)"),
    CommandOption(
      "timeout", nil, .integer(1...3_600), placeholder: "SECONDS", group: network,
      "Close connections that are silent for so long (default: 15)"),
    CommandOption(
      "network-threads", nil, .integer(1...64), placeholder: "COUNT", group: network,
      "Threads that read and write (default: one a core, at most 4)"),
    CommandOption(
      "log", nil, .choice(["requests", "events"]), group: network,
      "What is logged to standard error, as JSON lines: each request, or only what happens to the "
        + "server (default: requests)"),
    CommandOption(
      "workers", nil, .integer(1...64), placeholder: "COUNT", group: drawing,
      "Threads that draw (default: one a core)"),
    CommandOption(
      "queue", nil, .integer(1...100_000), placeholder: "COUNT", group: drawing,
      "How many answers may wait to be drawn; more are refused with status 503 (default: 64)"),
    CommandOption(
      "patience", nil, .real(0.1...600), placeholder: "SECONDS", group: drawing,
      "How long an answer may wait for its turn (default: 10)"),
    CommandOption(
      "max-pixels", nil, .integer(10_000...200_000_000), placeholder: "COUNT", group: drawing,
      "Device pixels of one picture (default: 16777216)"),
    CommandOption(
      "max-cost", nil, .integer(10...600_000), placeholder: "MILLISECONDS", group: drawing,
      "What one answer may cost by the estimate before it is drawn (default: 20000)"),
    CommandOption(
      "memory-cache", nil, .integer(0...1_048_576), placeholder: "MEGABYTES", group: keeping,
      "Answers kept in memory; 0 for none (default: 256)"),
    CommandOption(
      "geometry-cache", nil, .integer(16...1_048_576), placeholder: "MEGABYTES", group: keeping,
      "Projected boundaries kept in memory for the next picture (default: 256)"),
    CommandOption(
      "cache-folder", nil, .path, placeholder: "DIR", group: keeping,
      "Keep answers in this folder too, so that they outlive the process (default: none)"),
    CommandOption(
      "disk-cache", nil, .integer(1...1_048_576), placeholder: "MEGABYTES", group: keeping,
      "Answers kept in the folder (default: 1024)"),
    CommandOption(
      "poll", nil, .real(0.1...86_400), placeholder: "SECONDS", group: keeping,
      "Look for newer data so often (default: 2)"),
  ]

  let host: String
  let port: Int
  private let values: ServeValues
  private let address: String?

  /// After the environment was checked (`ServeValues.check`). Errors: an address that is none.
  init(_ context: ToolContext, _ file: ServerSpecification?) throws(ToolFailure) {
    let values = ServeValues(context)
    self.values = values
    host = values.text("host") ?? file?.host ?? "localhost"
    port = values.integer("port") ?? file?.port ?? ServerSpecification.standardPort
    address = values.text("address") ?? file?.address
    if values.text("disk-cache") != nil, values.text("cache-folder") == nil {
      throw ToolFailure(
        .usage, "disk-cache", "--disk-cache has no folder",
        advice: "give the folder with --cache-folder")
    }
    if let address, !Self.isAddress(address) {
      throw ToolFailure(
        .usage, "address", "'\(address)' is no address of a site",
        advice: "give it as https://maps.example.org or https://example.org/maps")
    }
  }

  /// How the server runs, once its port is known.
  func settings(port: Int) -> ServerSettings {
    var shown = host
    if host == "0.0.0.0" || host == "::" { shown = "localhost" }
    if shown.contains(":") { shown = "[\(shown)]" }
    var site = address ?? "http://\(shown):\(port)"
    while site.hasSuffix("/") { site.removeLast() }
    var settings = ServerSettings(
      address: site, cores: ProcessEnvironment.processorCount,
      programVersion: ToolVersion.number)
    func set<Value>(_ value: Value?, _ path: WritableKeyPath<ServerSettings, Value>) {
      if let value { settings[keyPath: path] = value }
    }
    set(values.integer("connections"), \.connections)
    set(values.integer("connections-per-address"), \.connectionsPerAddress)
    set(values.integer("timeout"), \.idleSeconds)
    set(values.integer("network-threads"), \.networkThreads)
    set(values.integer("workers"), \.workers)
    set(values.integer("queue"), \.queue)
    set(values.real("patience"), \.patience)
    set(values.integer("max-pixels"), \.pixels)
    set(values.integer("max-cost").map(Double.init), \.cost)
    set(values.integer("memory-cache").map { $0 << 20 }, \.memoryCache)
    set(values.real("poll"), \.pollSeconds)
    set(values.text("log").map { $0 == "requests" }, \.logsRequests)
    if let folder = values.text("cache-folder") {
      settings.diskCache = ServerSettings.DiskCacheSettings(
        folder: values.absolute(folder),
        mostBytes: (values.integer("disk-cache") ?? 1024) << 20)
    }
    return settings
  }

  private static func isAddress(_ text: String) -> Bool {
    for scheme in ["http://", "https://"] where text.hasPrefix(scheme) {
      let rest = text.dropFirst(scheme.count)
      return !rest.isEmpty && !rest.hasPrefix("/")
        && rest.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"\"<>\\^`{|}?#".utf8.contains($0) }
    }
    return false
  }
}
