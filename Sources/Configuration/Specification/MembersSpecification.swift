/// The members and the rules of what is published about them.
package struct MembersSpecification: Hashable, Sendable {
  /// Nil in the published form.
  package let source: SourceReference?
  /// Places by name in the format of GeoNames; nil in the published form.
  package let gazetteer: SourceReference?
  /// The table of members withdrawn beside the source, which need not exist yet; nil in the published
  /// form.
  package let withdrawals: SourceReference?
  /// What readers of the directory must know.
  package let note: LocalizedText?
  package let policy: MemberPolicy
}

/// The rules of what is published about members.
package struct MemberPolicy: Hashable, Sendable {
  /// Counts below this are suppressed; 5 unless said otherwise, at least 3.
  package let minimumCount: Int
  /// The boundary set over which counts are suppressed jointly.
  package let buildingBlock: String
  /// What is published; print and web unless said otherwise.
  package let purposes: [PublicationPurpose]
  /// What members are counted by in each country; nothing unless said otherwise.
  package let breakdowns: [MemberBreakdownName]
  /// The themes that may be published, whoever has them; empty where the file does not say, and in
  /// the published form.
  package let themes: [String]
  /// The release ledger, which need not exist yet; nil where none is kept and in the published form.
  package let ledger: SourceReference?
  /// The most that is shown, by ISO 3166-1 alpha-3 code; empty in the published form.
  package let ceilings: [String: ConsentLevel]
  /// Countries whose members are not shown for now; empty in the published form, which would
  /// otherwise tell where the danger is.
  package let freeze: [String]
}

/// What a publication is for.
package enum PublicationPurpose: String, Hashable, Sendable, CaseIterable {
  case print
  case web
  case donors
}

/// What members are counted by beside their country.
package enum MemberBreakdownName: String, Hashable, Sendable, CaseIterable {
  case theme
  case language
}

/// How finely a member may be shown, and whether by name.
package enum ConsentLevel: String, Hashable, Sendable, CaseIterable {
  case none
  case country
  case admin1
  case admin2Aggregate = "admin2-aggregate"
  case namedCountry = "named-country"
  case namedPlace = "named-place"
}
