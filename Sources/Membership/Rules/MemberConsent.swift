import Diagnostics
import Localization
import SimpleFeatures

/// What may be shown of a row today, before its place is looked at.
struct MemberConsent: Confidential {
  /// Why a row is withheld altogether. A private matter: it is told only to whoever prepares.
  enum Withheld: String, Hashable, Sendable, CaseIterable {
    case consent
    case withdrawn
    case expired
    case purpose
    case ceiling
    case freeze
  }

  /// Never `none`.
  var level: ConsentLevel
  var purposes: Set<PublicationPurpose>
  var expires: CalendarDate?

  /// The outcome for one row: what may be shown, or why nothing; and what could not be read.
  struct Reading: Confidential {
    var consent: MemberConsent?
    var withheld: Withheld?
    var unreadable: [MemberColumn] = []
  }

  /// Reads a row. What cannot be read withholds: an unknown consent is `none`, an unreadable expiry
  /// has passed, anything in `withdrawn` withdraws, whatever day it names.
  /// - Parameter isWithdrawn: true for a row that was withdrawn beside its table.
  static func read(
    _ row: Int, of table: MemberTable, id: String, iso3: String, rules: MemberRules,
    today: CalendarDate, isWithdrawn: Bool = false
  ) -> Reading {
    var reading = Reading()
    let stated = table.value(row, .consent).map(word) ?? ""
    let consent = ConsentLevel(rawValue: stated)
    if consent == nil { reading.unreadable.append(.consent) }
    var purposes: Set<PublicationPurpose> = []
    for text in (table.value(row, .purposes) ?? "").split(whereSeparator: { ";,".contains($0) }) {
      let trimmed = word(String(text))
      if let purpose = PublicationPurpose(rawValue: trimmed) {
        purposes.insert(purpose)
      } else if !trimmed.isEmpty, !reading.unreadable.contains(.purposes) {
        reading.unreadable.append(.purposes)
      }
    }
    var expires: CalendarDate?
    var isExpired = false
    if let text = table.value(row, .expires) {
      // A year or a month ends with its first day: the doubt is the member's, not the reader's.
      expires = PartialDate(text)?.firstDay
      if expires == nil { reading.unreadable.append(.expires) }
      isExpired = expires.map { $0 <= today } ?? true
    }
    let withdrawn = table.value(row, .withdrawn)
    if let withdrawn, CalendarDate(iso: withdrawn) == nil { reading.unreadable.append(.withdrawn) }
    purposes.formIntersection(rules.purposes)

    let level = consent ?? .none
    let ceiling = rules.ceiling(of: iso3) ?? .namedPlace
    if level == .none {
      reading.withheld = .consent
    } else if withdrawn != nil || isWithdrawn {
      reading.withheld = .withdrawn
    } else if isExpired {
      reading.withheld = .expired
    } else if rules.freezes(id: id, iso3: iso3) {
      reading.withheld = .freeze
    } else if ceiling == .none {
      reading.withheld = .ceiling
    } else if purposes.isEmpty {
      reading.withheld = .purpose
    } else {
      reading.consent = MemberConsent(
        level: level.limited(by: ceiling), purposes: purposes, expires: expires)
    }
    return reading
  }

  /// Small letters, hyphens, no spaces around.
  private static func word(_ text: String) -> String {
    let isWord = text.utf8.allSatisfy {
      $0 == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    }
    return isWord ? text : text.lowercased().replacing("_", with: "-").filter { !$0.isWhitespace }
  }
}
