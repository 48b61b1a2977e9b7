import CYAML

/// The C library that reads YAML.
package enum YAMLLibrary {
  /// libyaml's version as it runs, `0.2.5`. `yaml_get_version`.
  package static var version: String {
    var major: Int32 = 0
    var minor: Int32 = 0
    var patch: Int32 = 0
    yaml_get_version(&major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}
