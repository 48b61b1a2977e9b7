import Localization

/// The counts that one earlier release showed for one purpose, as counts of the units of today.
struct EarlierCounts: Confidential {
  let purpose: PublicationPurpose
  /// By node of the forest; nil where the release hid the count or had none.
  let cells: [UnitCount?]
}
