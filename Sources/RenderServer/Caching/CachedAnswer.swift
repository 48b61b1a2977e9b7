import CDeflate

/// An answer in all the forms in which it is sent.
final class CachedAnswer: Sendable {
  /// In quotes.
  let entityTag: String
  private let whole: PreparedResponse
  private let packed: PreparedResponse?
  private let unchanged: PreparedResponse
  private let packedUnchanged: PreparedResponse?

  /// - Parameters:
  ///   - response: what is sent to a client that has nothing yet, without an entity tag.
  ///   - tag: the strong entity tag, without quotes.
  ///   - isText: true for what is offered in gzip too.
  init(_ response: HTTPResponse, tag: String, isText: Bool) {
    entityTag = "\"\(tag)\""
    var response = response
    if isText {
      let vary = response.value(of: "Vary")
      response.set("Vary", [vary, "Accept-Encoding"].compactMap { $0 }.joined(separator: ", "))
    }
    func tagged(_ response: HTTPResponse, _ tag: String) -> HTTPResponse {
      var result = response
      result.set("ETag", "\"\(tag)\"")
      return result
    }
    func unchanged(_ response: HTTPResponse) -> PreparedResponse {
      var result = response
      result.status = 304
      result.body = []
      // RFC 9110, 15.4.5: the fields that a cache updates, and none about a body.
      result.fields.removeAll { ["Content-Type", "Content-Encoding"].contains($0.name) }
      return PreparedResponse(result, lengthOfWhole: response.body.count)
    }
    let plain = tagged(response, tag)
    whole = PreparedResponse(plain)
    self.unchanged = unchanged(plain)
    if isText, let body = Gzip.compressed(response.body) {
      var small = tagged(response, tag + "-gzip")
      small.body = body
      small.set("Content-Encoding", "gzip")
      packed = PreparedResponse(small)
      packedUnchanged = unchanged(small)
    } else {
      packed = nil
      packedUnchanged = nil
    }
  }

  /// What a request gets: the whole, or word that it is unchanged.
  func response(to request: HTTPRequest) -> PreparedResponse {
    if let packed, let packedUnchanged, request.takesGzip, let tag = packed.entityTag {
      return request.alreadyHas(tag) ? packedUnchanged : packed
    }
    return request.alreadyHas(entityTag) ? unchanged : whole
  }

  /// The memory of all forms, about.
  var byteCount: Int { whole.byteCount + (packed?.byteCount ?? 0) + 2048 }
}

/// gzip (RFC 1952) by libdeflate.
enum Gzip {
  /// What is shorter gains nothing, and what does not shrink is sent as it is.
  private static let leastLength = 600

  /// Nil where it is not worth it.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= leastLength, let compressor = libdeflate_alloc_compressor(6) else {
      return nil
    }
    defer { libdeflate_free_compressor(compressor) }
    // Room for what is worth sending, and no more.
    let room = bytes.count / 10 * 9
    var output = [UInt8](repeating: 0, count: room)
    let count = output.withUnsafeMutableBufferPointer { output in
      libdeflate_gzip_compress(compressor, bytes, bytes.count, output.baseAddress, output.count)
    }
    return count > 0 ? Array(output[..<count]) : nil
  }
}
