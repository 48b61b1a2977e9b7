/// A section's bytes where the mapped file has them, for as long as somebody holds this; then the system
/// may take their memory.
final class LentSection: Sendable {
  private let container: AtlasContainer
  private let name: String

  init(_ name: String, of container: AtlasContainer) {
    self.container = container
    self.name = name
  }

  deinit { container.dropPages(of: name) }
}
