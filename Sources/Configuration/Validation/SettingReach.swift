import Diagnostics

/// Which settings of a command line reach what they set: only drawing is run again with them.
enum SettingReach {
  /// Throws a `ConfigurationError` with one diagnostic, `setting-without-effect`, for each setting
  /// whose key another part of the program reads. Settings that are wrong in another way pass.
  static func check(_ settings: [String]) throws(ConfigurationError) {
    let refusals = settings.compactMap(refusal)
    guard refusals.isEmpty else { throw ConfigurationError(refusals) }
  }

  private static func refusal(of setting: String) -> Diagnostic? {
    let key = String(setting.prefix { $0 != "=" })
    guard let (reader, inner) = otherReader(of: key.split(separator: ".").map(String.init)) else {
      return nil
    }
    let reason =
      switch reader {
      case .preparation:
        "it is read when the sources are prepared, and a setting holds for drawing only"
      case .check: "only peacemap check reads it"
      case .server, .drawing: "no command that draws reads it"
      }
    var advice = "change it in peacemap.yaml"
    if key == "languages" {
      advice = "--language TAG chooses one of them; " + advice
    } else if key == "data-date" {
      advice = "--as-of DATE gives the statuses at an earlier date; " + advice
    } else if inner {
      advice = "set one of the keys in it that drawing reads, or " + advice
    }
    return Diagnostic(
      .error, "setting-without-effect", "\"\(key)\" cannot be set for one run",
      at: Place(file: "--set \(setting)", key: key), reason: reason, advice: advice)
  }

  /// The reader of a key when it is not drawing, and whether only something in the key has it.
  private static func otherReader(of keys: [String]) -> (KeyReader, inner: Bool)? {
    var shape = Shape.object(ProjectGrammar.root)
    for key in keys {
      if case .object(let rule) = shape {
        guard let rule = rule.key(key) else { return nil }
        guard rule.reader == .drawing else { return (rule.reader, false) }
        shape = rule.shape
      } else {
        guard let next = shape.shape(of: key) else { return nil }
        shape = next
      }
    }
    return readers(in: shape).first { $0 != .drawing }.map { ($0, true) }
  }

  /// The readers of all keys in a shape, in its order.
  private static func readers(in shape: Shape) -> [KeyReader] {
    switch shape {
    case .object(let rule): rule.keys.flatMap { [$0.reader] + readers(in: $0.shape) }
    case .dictionary(_, let value): readers(in: value)
    case .list(let element, _): readers(in: element)
    case .oneOf(let shapes): shapes.flatMap(readers)
    case .scalar, .localized: []
    }
  }
}
