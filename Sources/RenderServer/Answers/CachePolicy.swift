/// How long others may keep an answer (RFC 9111, RFC 5861).
enum CachePolicy: Hashable, Sendable {
  /// For some minutes, and for a day while a newer one is fetched.
  case kept
  /// Kept, but asked about each time: a member's withdrawal counts from the next look on.
  case revalidated
  /// Not at all.
  case never

  /// The value of `Cache-Control`.
  var value: String {
    switch self {
    case .kept: "public, max-age=300, stale-while-revalidate=86400"
    case .revalidated: "no-cache"
    case .never: "no-store"
    }
  }
}
