package import MapPipeline

/// Where editions come from. Asked by one thread.
package protocol EditionSource: AnyObject {
  /// Whether there is something newer than what was loaded last; cheap, asked every few seconds.
  func hasChanged() -> Bool
  /// The newest there is, prepared now if that is needed. Errors: whatever is wrong with it; what
  /// was loaded before stays in use.
  func load() throws(PipelineError) -> OpenProject
}
