package import Configuration

extension MapSpecification {
  /// True for a map that fills units with statuses of one day: one that can show what became of them
  /// since an earlier edition.
  package var showsStatusesAlone: Bool {
    guard case .status = fill else { return false }
    return symbols == nil && cartogram == nil && multiples == nil
  }
}
