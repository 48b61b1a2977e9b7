/// What a publication is for; an atlas is written for one.
package enum PublicationPurpose: String, Hashable, Sendable, Codable, CaseIterable {
  case print
  case web
  case donors
}
