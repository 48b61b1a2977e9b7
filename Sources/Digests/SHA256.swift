import CNettle

/// SHA-256 (FIPS 180-4) through nettle's `sha256_update` and `sha256_digest`.
package struct SHA256: Sendable {
  // nettle's context is a plain struct without pointers, so copies are independent.
  private var context = sha256_ctx()

  package init() { nettle_sha256_init(&context) }

  /// Adds bytes behind those added before.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, base.assumingMemoryBound(to: UInt8.self))
  }

  /// Adds bytes behind those added before.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Adds a text as UTF-8.
  package mutating func update(_ text: String) { update(Array(text.utf8)) }

  /// The digest as 64 lower-case hexadecimal digits.
  package consuming func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of one text or buffer.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexadecimal()
  }
}
