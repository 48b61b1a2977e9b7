import Digests

extension Atlas {
  /// SHA-256 of each published section by its name, so that two atlases can be told apart part by
  /// part. Errors: a section is damaged.
  package func sectionDigests() throws(AtlasError) -> [String: String] {
    var digests: [String: String] = [:]
    for name in publishedSections { digests[name] = try sectionDigest(name) }
    return digests
  }

  /// SHA-256 of one section; nil where the atlas has none of this name. Errors: it is damaged.
  package func digest(ofSection name: String) throws(AtlasError) -> String? {
    guard container.sectionNames.contains(name) else { return nil }
    return try sectionDigest(name)
  }

  /// The digest over the published sections as `AtlasWriter` makes it, from the bytes that are there:
  /// the manifest's own for a file that nobody changed. Errors: a section is damaged.
  package func computedDigest() throws(AtlasError) -> String {
    var hash = SHA256()
    for name in publishedSections {
      let bytes = try container.withSection(name) { bytes throws(AtlasError) in Array(bytes) }
      hash.update("\(name)\n\(bytes.count)\n")
      hash.update(bytes)
    }
    return hash.hexadecimal()
  }

  /// In the order in which they were written.
  private var publishedSections: [String] {
    container.sectionNamesInFile.filter { $0 != AtlasSection.manifest }
  }

  private func sectionDigest(_ name: String) throws(AtlasError) -> String {
    try container.withSection(name) { bytes throws(AtlasError) in
      var hash = SHA256()
      hash.update(bytes)
      return hash.hexadecimal()
    }
  }
}
