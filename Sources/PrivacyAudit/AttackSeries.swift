/// Attacks what is published in every known way.
///
/// The attacks hold what a reader holds and nothing else: published counts of all purposes and
/// earlier editions, the hierarchy of the boundaries, and the files. What only somebody with the
/// members' table can try, by changing it or by looking for what stands in it, is done elsewhere.
package struct AttackSeries: Sendable {
  private static let attacks: [any PrivacyAttack] = [
    SiblingAttack(), DateAttack(), FilterAttack(), LegendAttack(), SmallLabelAttack(),
    ExtentAttack(), ErrorTextAttack(), OrderAttack(), KeptPictureAttack(), LanguageAttack(),
    ZoomAttack(),
  ]

  package init() {}

  /// The result of the attack by two dates alone.
  package func dates(on material: PublishedMaterial) -> AttackResult {
    DateAttack().result(on: material)
  }

  /// The results in the order of `Attack`.
  package func results(on material: PublishedMaterial) -> [AttackResult] {
    Self.attacks.map { $0.result(on: material) }
  }
}
