/// What may be said of a member that may be named, beside its name, its place, its languages and its
/// themes.
struct MemberDetails: Confidential {
  /// By BCP 47 tag.
  var names: [String: String] = [:]
  var kind: String?
  var webAddress: String?
}
