/// A table's row as the join sees it.
package struct JoinRow: Hashable, Sendable {
  /// Its number in the file; the header is row 1.
  package var number: Int
  /// ISO 3166-1 alpha-3; nil for any.
  package var country: String?
  /// What its unit is to the polygons; nil when the project does not say for its unit type.
  package var relation: UnitRelation?
  /// As the table writes it: `zone`.
  package var unitType: String?
  package var name: String?
  package var parentName: String?
  /// The system of both codes: `COD-AB`.
  package var codeSystem: String?
  package var code: String?
  package var parentCode: String?

  package init(
    number: Int, country: String? = nil, relation: UnitRelation? = .own, unitType: String? = nil,
    name: String? = nil, parentName: String? = nil, codeSystem: String? = nil,
    code: String? = nil, parentCode: String? = nil
  ) {
    self.number = number
    self.country = country
    self.relation = relation
    self.unitType = unitType
    self.name = name
    self.parentName = parentName
    self.codeSystem = codeSystem
    self.code = code
    self.parentCode = parentCode
  }
}
