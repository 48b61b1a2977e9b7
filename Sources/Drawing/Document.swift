/// Pages that belong together, with what a reader needs to find its way.
package struct Document: Hashable, Sendable {
  package var pages: [Scene]
  package var outline: [Bookmark]
  package var metadata: Metadata

  package init(pages: [Scene], outline: [Bookmark] = [], metadata: Metadata) {
    self.pages = pages
    self.outline = outline
    self.metadata = metadata
  }

  /// One line of the outline; `level` counts from 0; `destination` names a group's destination.
  package struct Bookmark: Hashable, Sendable {
    package var title: String
    package var level: Int
    package var destination: String

    package init(title: String, level: Int, destination: String) {
      self.title = title
      self.level = level
      self.destination = destination
    }
  }

  /// What is embedded in the file: PNG text, PDF metadata, SVG metadata.
  package struct Metadata: Hashable, Sendable {
    package var title: String
    package var author: String
    package var subject: String
    /// BCP 47.
    package var language: String
    /// ISO 8601 date of the data; PDFs carry it as their creation date unless `created` is given.
    package var dataDate: String
    /// ISO 8601 date given by `--created` or SOURCE_DATE_EPOCH.
    package var created: String?
    /// Key and value pairs in order: atlas digest, map specification digest, rendering version.
    package var provenance: [Provenance]

    package init(
      title: String, author: String = "", subject: String = "", language: String = "en",
      dataDate: String = "", created: String? = nil, provenance: [Provenance] = []
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.language = language
      self.dataDate = dataDate
      self.created = created
      self.provenance = provenance
    }
  }

  /// One fact about where the document comes from, such as the digest of its data.
  package struct Provenance: Hashable, Sendable {
    package var key: String
    package var value: String

    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }
}
