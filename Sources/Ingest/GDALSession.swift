import CGDAL

/// One use of GDAL on one thread: drivers registered, settings made, messages collected.
///
/// Wraps `CPLPushErrorHandlerEx`/`CPLPopErrorHandler` and the thread-local configuration, which are
/// both undone when the session ends. It must end on the thread that made it.
struct GDALSession: ~Copyable {
  /// What GDAL said since the last `take`.
  private let log: MessageLog
  let isConfidential: Bool

  /// No side-car files, no network; sheets as text without a guessed header.
  private static let settings = [
    ("GDAL_PAM_ENABLED", "NO"), ("OGR_XLSX_HEADERS", "DISABLE"),
    ("OGR_XLSX_FIELD_TYPES", "STRING"), ("OGR_ODS_HEADERS", "DISABLE"),
    ("OGR_ODS_FIELD_TYPES", "STRING"), ("SHAPE_RESTORE_SHX", "NO"),
    ("OGR_SQLITE_LOAD_EXTENSIONS", ""), ("OGR_GEOJSON_DATE_AS_STRING", "YES"),
  ]

  /// Registered once a process: GDAL's driver list belongs to the process, not to a thread, and two
  /// threads that register at once tear it. Drivers from plug-in folders named by the environment are
  /// not loaded.
  static let driversAreRegistered: Bool = {
    CPLSetConfigOption("GDAL_DRIVER_PATH", "disable")
    OSRSetPROJEnableNetwork(0)
    GDALAllRegister()
    return GDALGetDriverCount() > 0
  }()

  init(isConfidential: Bool) {
    precondition(Self.driversAreRegistered, "GDAL registers its own drivers")
    self.isConfidential = isConfidential
    log = MessageLog()
    for (key, value) in Self.settings { CPLSetThreadLocalConfigOption(key, value) }
    CPLPushErrorHandlerEx(collectMessage, Unmanaged.passUnretained(log).toOpaque())
    CPLErrorReset()
  }

  deinit {
    CPLPopErrorHandler()
    for (key, _) in Self.settings { CPLSetThreadLocalConfigOption(key, nil) }
    withExtendedLifetime(log) {}
  }

  /// The messages since the last call, which are forgotten.
  func take() -> [GDALMessage] {
    defer { log.messages = [] }
    return log.messages
  }

  /// GDAL's own words for what just failed: the first failure, else the first warning; nil when it
  /// said nothing or the source is confidential. Forgets all messages.
  func takeReason() -> String? {
    let messages = take()
    guard !isConfidential else { return nil }
    return (messages.first { $0.isFailure } ?? messages.first)?.text
  }
}

/// One message of GDAL.
struct GDALMessage: Hashable {
  /// True for CE_Failure and CE_Fatal, false for CE_Warning.
  var isFailure: Bool
  var text: String
}

/// Where the error handler puts messages; owned by its session, used on its thread only.
private final class MessageLog {
  var messages: [GDALMessage] = []
}

/// GDAL's callback. The first thousand messages are kept: a broken file can give one per vertex.
private func collectMessage(
  _ severity: CPLErr, _ number: CPLErrorNum, _ text: UnsafePointer<CChar>?
) {
  guard severity.rawValue >= CE_Warning.rawValue, let text, let data = CPLGetErrorHandlerUserData()
  else { return }
  let log = Unmanaged<MessageLog>.fromOpaque(data).takeUnretainedValue()
  guard log.messages.count < 1000 else { return }
  log.messages.append(
    GDALMessage(
      isFailure: severity.rawValue >= CE_Failure.rawValue, text: String(cString: text)))
}
