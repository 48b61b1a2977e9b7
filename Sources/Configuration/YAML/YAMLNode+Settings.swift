import Diagnostics

extension YAMLNode {
  /// This tree with the settings of a command line, each as `maps.nigeria.title=Nigeria`.
  ///
  /// The key is a dotted path; an item of a list is named by its number from 1. The value is a text,
  /// unless it begins with `[`, `{`, `"` or `'`: then it is read as YAML. A value replaces what
  /// stood there. Keys may be new, and are held against the grammar afterwards like those of the
  /// file; a map, boundary set or the like must exist before something in it is set.
  /// - Throws: a `ConfigurationError` with one diagnostic a setting that cannot be made: `setting`
  ///   (no `=`, or no such place), `unknown-reference`, or what `YAMLDocument.parse` says.
  package func settingOverrides(_ settings: [String]) throws(ConfigurationError) -> YAMLNode {
    var tree = self
    var diagnostics: [Diagnostic] = []
    for setting in settings {
      do throws(ConfigurationError) {
        tree = try tree.setting(setting)
      } catch {
        diagnostics += error.diagnostics
      }
    }
    guard diagnostics.isEmpty else { throw ConfigurationError(diagnostics) }
    return tree
  }
}

extension YAMLNode {
  /// What the places of set values carry as their file: the setting as it was typed. Lines and
  /// columns within it would only mislead.
  static func origin(of setting: String) -> Place { Place(file: "--set \(setting)") }

  /// This tree with every place in it replaced by one.
  func placed(at place: Place) -> YAMLNode {
    switch content {
    case .scalar: YAMLNode(content, at: place)
    case .sequence(let items): YAMLNode(.sequence(items.map { $0.placed(at: place) }), at: place)
    case .mapping(let entries):
      YAMLNode(
        .mapping(
          entries.map {
            Entry(key: $0.key, keyPlace: place, value: $0.value.placed(at: place))
          }), at: place)
    }
  }

  private func setting(_ setting: String) throws(ConfigurationError) -> YAMLNode {
    let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let keys = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, keys.allSatisfy({ !$0.isEmpty }) else {
      throw Self.refusal(
        "setting", "\"\(setting)\" sets nothing", at: Self.origin(of: setting),
        reason: "expected key=value, such as maps.x.title=…")
    }
    let value = try Self.value(String(parts[1]), at: Self.origin(of: setting))
    return try replacing(keys[...], with: value, shape: .object(ProjectGrammar.root), path: "")
  }

  private static func value(_ text: String, at place: Place) throws(ConfigurationError) -> YAMLNode
  {
    guard let first = text.first, "[{\"'".contains(first) else {
      return YAMLNode(.scalar(text, .doubleQuoted), at: place)
    }
    func placed(_ diagnostics: [Diagnostic]) -> ConfigurationError {
      ConfigurationError(
        diagnostics.map { diagnostic in
          var diagnostic = diagnostic
          diagnostic.place = Place(file: place.file, key: diagnostic.place.key)
          return diagnostic
        })
    }
    let document: YAMLDocument
    do throws(ConfigurationError) {
      document = try YAMLDocument.parse(text: text, file: nil)
    } catch {
      throw placed(error.diagnostics)
    }
    guard document.diagnostics.isEmpty else { throw placed(document.diagnostics) }
    return document.root.placed(at: place)
  }

  private func replacing(
    _ keys: ArraySlice<String>, with value: YAMLNode, shape: Shape?, path: String
  ) throws(ConfigurationError) -> YAMLNode {
    guard let key = keys.first else { return value }
    let rest = keys.dropFirst()
    let innerPath = path.dotted(key)
    let innerShape = shape?.alternative(for: self)?.shape(of: key)
    switch content {
    case .mapping(var entries):
      if let index = entries.firstIndex(where: { $0.key == key }) {
        let old = entries[index]
        let new = try old.value.replacing(rest, with: value, shape: innerShape, path: innerPath)
        entries[index] = Entry(key: key, keyPlace: old.keyPlace, value: new)
      } else {
        try refuseNewName(
          key, beforeOthers: !rest.isEmpty, shape: shape, at: value.place, path: innerPath)
        let empty = YAMLNode(.mapping([]), at: value.place)
        let new = try empty.replacing(rest, with: value, shape: innerShape, path: innerPath)
        entries.append(Entry(key: key, keyPlace: value.place, value: new))
      }
      return YAMLNode(.mapping(entries), at: place)
    case .sequence(var items):
      guard let number = Int(key), items.indices.contains(number - 1) else {
        throw Self.refusal(
          "setting", "there is no item \"\(key)\"", at: value.place, path: innerPath,
          reason: "the list has \(items.count) items, counted from 1")
      }
      items[number - 1] = try items[number - 1].replacing(
        rest, with: value, shape: innerShape, path: innerPath)
      return YAMLNode(.sequence(items), at: place)
    case .scalar:
      throw Self.refusal(
        "setting", "\"\(path)\" is a text, which has no \"\(key)\"", at: value.place,
        path: innerPath)
    }
  }

  /// A map that is new cannot be made key by key; most likely its name is misspelt.
  private func refuseNewName(
    _ key: String, beforeOthers: Bool, shape: Shape?, at place: Place, path: String
  ) throws(ConfigurationError) {
    guard beforeOthers, let entries, case .dictionary(.identifier, _) = shape else { return }
    let names = entries.map(\.key)
    throw Self.refusal(
      "unknown-reference", "unknown name \"\(key)\"", at: place, path: path,
      reason: names.isEmpty ? nil : "expected \(Words.list(names))",
      advice: NearestWord.advice(for: key, among: names))
  }

  private static func refusal(
    _ code: String, _ message: String, at place: Place, path: String? = nil,
    reason: String? = nil, advice: String? = nil
  ) -> ConfigurationError {
    ConfigurationError(
      Diagnostic(
        .error, code, message, at: Place(file: place.file, key: path), reason: reason,
        advice: advice))
  }
}

extension Place {
  /// Whether a value with this place was set for the run by its own key: then nothing of it comes from
  /// what was published.
  func isSetting(of path: String) -> Bool {
    guard let file, file.hasPrefix("--set ") else { return false }
    return path == file.dropFirst("--set ".count).prefix { $0 != "=" }
  }
}

extension Shape {
  /// The shape of what a key of this shape holds, or nil when the key is unknown.
  func shape(of key: String) -> Shape? {
    switch self {
    case .object(let rule): rule.key(key)?.shape
    case .dictionary(_, let value): value
    case .list(let element, _): element
    case .localized, .scalar, .oneOf: nil
    }
  }
}
