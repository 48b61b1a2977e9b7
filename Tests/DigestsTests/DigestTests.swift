import Testing

@testable import Digests

@Suite("Digests")
struct DigestTests {
  @Test(
    "SHA-256 of FIPS 180-4's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sha256(text: String, expected: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == expected)
  }

  @Test("Pieces give the digest of the whole")
  func pieces() {
    var hash = SHA256()
    hash.update("a")
    hash.update([UInt8]())
    hash.update("bc")
    #expect(hash.hexadecimal() == SHA256.hexadecimal(of: Array("abc".utf8)))
  }

  @Test("CRC-32 of the check string of ISO 3309")
  func crc32() {
    let checksum = Array("123456789".utf8).withUnsafeBytes { CRC32.checksum(of: $0) }
    #expect(checksum == 0xCBF4_3926)
  }
}
