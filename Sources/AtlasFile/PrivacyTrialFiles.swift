import FoundationEssentials
package import Localization

/// What the drawing half made for the preparing half to attack: a list of files in one private
/// folder.
package struct PrivacyTrialFiles: Hashable, Sendable, Codable {
  /// The list's own name in the folder.
  package static let listName = "files.json"
  /// The folder in it of atlases in which one member differs: `1.atlas` and on.
  package static let variantsName = "variants"

  /// The folder in it of atlases for one purpose alone: `donors.atlas`.
  package static let editionsName = "editions"

  /// One file of the list.
  package struct Entry: Hashable, Sendable, Codable {
    /// Relative to the folder, or absolute for a file that was there before.
    package var path: String
    /// `map`, `report`, `page`, `tile`, `message`, `kept` or `atlas`.
    package var kind: String
    /// The map or page, one name in all languages, formats and sizes.
    package var subject: String
    package var language: String
    package var width: Int?
    /// The number of the atlas in which one member differs; nil for the project's own.
    package var variant: Int?
    package var hasMembers: Bool
    /// Whether a server may keep it in a folder between runs.
    package var isKeptOnDisk: Bool
    /// Whether it is for the owner of the members' table, whom it may tell ids of rows to mend.
    package var isPrivate = false
    /// The purposes that it is published for, of which a name in it must agree with one; empty where
    /// that is not known.
    package var purposes: [PublicationPurpose]

    package init(
      path: String, kind: String, subject: String = "", language: String = "", width: Int? = nil,
      variant: Int? = nil, hasMembers: Bool = false, isKeptOnDisk: Bool = false,
      purposes: [PublicationPurpose] = []
    ) {
      self.path = path
      self.kind = kind
      self.subject = subject
      self.language = language
      self.width = width
      self.variant = variant
      self.hasMembers = hasMembers
      self.isKeptOnDisk = isKeptOnDisk
      self.purposes = purposes
    }
  }

  package var files: [Entry]

  package init(files: [Entry] = []) { self.files = files }

  /// The list as JSON. Errors: the encoder's.
  package func json() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }

  /// Reads a list; throws a `DecodingError` for anything that is none.
  package init(json bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(PrivacyTrialFiles.self, from: Data(bytes))
  }
}
