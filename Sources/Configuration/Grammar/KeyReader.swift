/// Which part of the program reads a key of the project file. It decides whether the key can be set
/// for one run: drawing reads its keys on every run, preparation has read its own before.
enum KeyReader: Hashable, Sendable {
  /// Preparation; what it made of the key is in the atlas.
  case preparation
  /// Drawing, on every run.
  case drawing
  /// `peacemap check` alone.
  case check
  /// The render server alone.
  case server
}
