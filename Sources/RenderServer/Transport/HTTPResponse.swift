/// An answer as a value: status, header fields, body.
struct HTTPResponse: Hashable, Sendable {
  /// One header field.
  struct Field: Hashable, Sendable {
    var name: String
    var value: String
  }

  /// RFC 9110, 15.
  var status: Int
  var fields: [Field]
  var body: [UInt8]

  init(status: Int, mediaType: String, body: [UInt8], fields: [Field] = []) {
    self.status = status
    self.body = body
    self.fields =
      [
        Field(name: "Content-Type", value: mediaType),
        // Browsers take the type as it is said, whatever the bytes look like.
        Field(name: "X-Content-Type-Options", value: "nosniff"),
      ] + fields
  }

  init(status: Int, mediaType: String, text: String, fields: [Field] = []) {
    self.init(status: status, mediaType: mediaType, body: Array(text.utf8), fields: fields)
  }

  /// The value of the first field of a name.
  func value(of name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// Adds a field, in place of those of the same name.
  mutating func set(_ name: String, _ value: String) {
    fields.removeAll { $0.name == name }
    fields.append(Field(name: name, value: value))
  }
}
