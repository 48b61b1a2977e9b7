/// One way of attacking what is published. It holds nothing but that.
protocol PrivacyAttack: Sendable {
  /// What it learned, and how many things it looked at: an attack that had nothing to look at proves
  /// nothing.
  func result(on material: PublishedMaterial) -> AttackResult
}

/// What came of one attack.
package struct AttackResult: Hashable, Sendable {
  package var attack: Attack
  /// Sums, pairs or files that were tried.
  package var tried: Int
  package var findings: [Finding]

  package init(_ attack: Attack, tried: Int = 0, findings: [Finding] = []) {
    self.attack = attack
    self.tried = tried
    self.findings = findings
  }

  mutating func found(at place: String, _ words: String) {
    let finding = Finding(attack, at: place, words)
    if !findings.contains(finding) { findings.append(finding) }
  }
}
