/// Why a row joined nothing, as a value: a report words it in its own language.
package struct UnmatchedCause: Hashable, Sendable, Codable {
  /// What makes the reason plainer.
  package enum Remark: Hashable, Sendable, Codable {
    /// The row's code could not be compared: the two systems, nil where one is not stated.
    case otherCodeSystem(own: String?, boundaries: String?)
    /// The name looks as if its bytes had been read with the wrong encoding.
    case wrongEncoding
  }

  package var reason: UnmatchedReason
  /// In the order in which they are said.
  package var remarks: [Remark]

  package init(_ reason: UnmatchedReason, remarks: [Remark] = []) {
    self.reason = reason
    self.remarks = remarks
  }

  /// The ledger's English sentence, without a full stop.
  var sentence: String {
    ([reason.sentence] + remarks.map(Self.sentence)).joined(separator: "; ")
  }

  private static func sentence(_ remark: Remark) -> String {
    switch remark {
    case .otherCodeSystem(let own, let boundaries):
      "its code is of \(own ?? "no stated system"), "
        + "the boundaries' codes are of \(boundaries ?? "no stated system")"
    case .wrongEncoding: "the name was read with the wrong encoding"
    }
  }
}
