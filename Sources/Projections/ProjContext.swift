import CPROJ

/// A PROJ context: one thread, no network, its messages kept instead of printed.
final class ProjContext {
  let pointer: OpaquePointer
  private let messages = ProjMessages()

  /// - Parameter needsFiles: false for a context that finds neither PROJ's database nor grids.
  ///
  /// Throws `.refused` when PROJ cannot make a context.
  init(needsFiles: Bool = true) throws(ProjectionsError) {
    guard let pointer = proj_context_create() else {
      throw .refused(definition: "", reason: "no PROJ context", advice: nil)
    }
    self.pointer = pointer
    proj_log_func(pointer, Unmanaged.passUnretained(messages).toOpaque(), keepProjMessage)
    proj_log_level(pointer, PJ_LOG_ERROR)
    proj_context_set_enable_network(pointer, 0)
    if !needsFiles { peacemap_hide_files(pointer) }
  }

  deinit { proj_context_destroy(pointer) }

  /// What PROJ said last, else the text of its error number, without the name of a C function.
  func reason() -> String {
    let number = proj_context_errno(pointer)
    if let last = messages.last {
      // "proj_create: crs not found" becomes "crs not found".
      guard last.hasPrefix("proj_"), let colon = last.firstIndex(of: ":") else { return last }
      return String(last[last.index(after: colon)...].drop { $0 == " " })
    }
    guard let text = proj_context_errno_string(pointer, number) else { return "unknown reason" }
    return String(cString: text)
  }

  /// Stops collecting messages: from here on failures show as infinite coordinates.
  func silence() { proj_log_level(pointer, PJ_LOG_NONE) }
}

/// The last message of a context.
final class ProjMessages {
  var last: String?
}

/// Called by PROJ instead of printing; the first argument is the context's `ProjMessages`.
private func keepProjMessage(
  _ messages: UnsafeMutableRawPointer?, _ level: Int32, _ text: UnsafePointer<CChar>?
) {
  // A context without files says so in passing.
  guard level == PJ_LOG_ERROR.rawValue, let messages, let text else { return }
  Unmanaged<ProjMessages>.fromOpaque(messages).takeUnretainedValue().last = String(cString: text)
}
