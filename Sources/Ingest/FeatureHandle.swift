import CGDAL

/// One feature as GDAL gave it; destroyed when the value ends.
struct FeatureHandle: ~Copyable {
  private let handle: OGRFeatureH

  init(owning handle: OGRFeatureH) { self.handle = handle }

  deinit { OGR_F_Destroy(handle) }

  /// The feature's number in its source; in a sheet the number of its row.
  var identifier: Int { Int(OGR_F_GetFID(handle)) }

  /// Lends the geometry, which the feature owns; nil when it has none.
  func withGeometry<Result>(_ body: (OGRGeometryH?) -> Result) -> Result {
    body(OGR_F_GetGeometryRef(handle))
  }

  /// The first field's value as text, as a query gives it; nil for NULL.
  var firstText: String? {
    guard OGR_F_IsFieldSetAndNotNull(handle, 0) != 0 else { return nil }
    return OGR_F_GetFieldAsString(handle, 0).map { decodedText($0).text }
  }

  /// A field's value as text and whether its bytes were no UTF-8; nil where it is unset or null.
  ///
  /// Whole numbers carry no decimal point, other numbers are the shortest that read back the same,
  /// dates are ISO 8601, lists are joined with ", ", true and false are words.
  func text(at index: Int, of field: Field) -> (text: String, isLatin1: Bool)? {
    let position = Int32(index)
    guard OGR_F_IsFieldSetAndNotNull(handle, position) != 0 else { return nil }
    switch field.type {
    case OFTInteger where field.subtype == OFSTBoolean:
      return (OGR_F_GetFieldAsInteger(handle, position) != 0 ? "true" : "false", false)
    case OFTInteger, OFTInteger64:
      return ("\(OGR_F_GetFieldAsInteger64(handle, position))", false)
    case OFTReal:
      let number = OGR_F_GetFieldAsDouble(handle, position)
      return (numberText(number, isSingle: field.subtype == OFSTFloat32), false)
    case OFTDate, OFTDateTime:
      return (dateText(at: position, hasTime: field.type == OFTDateTime), false)
    case OFTStringList:
      return (listText(at: position), false)
    default:
      return OGR_F_GetFieldAsString(handle, position).map { decodedText($0) }
    }
  }

  private func numberText(_ number: Double, isSingle: Bool) -> String {
    if let whole = Int64(exactly: number), whole.magnitude < 1_000_000_000_000_000 {
      return "\(whole)"
    }
    return isSingle ? "\(Float(number))" : "\(number)"
  }

  private func dateText(at position: Int32, hasTime: Bool) -> String {
    var year: Int32 = 0
    var month: Int32 = 0
    var day: Int32 = 0
    var hour: Int32 = 0
    var minute: Int32 = 0
    var second: Float = 0
    var zone: Int32 = 0
    let isRead = OGR_F_GetFieldAsDateTimeEx(
      handle, position, &year, &month, &day, &hour, &minute, &second, &zone)
    guard isRead != 0 else { return "" }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    guard hasTime else { return date }
    let time = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(Int32(second), 2))"
    return "\(date)T\(time)\(zone == 100 ? "Z" : "")"
  }

  private func padded(_ number: Int32, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private func listText(at position: Int32) -> String {
    guard let list = OGR_F_GetFieldAsStringList(handle, position) else { return "" }
    return (0..<Int(CSLCount(list))).compactMap { list[$0].map { decodedText($0).text } }
      .joined(separator: ", ")
  }
}

/// C text as UTF-8, or, where its bytes are not, as Windows-1252.
func decodedText(_ text: UnsafePointer<CChar>) -> (text: String, isLatin1: Bool) {
  if let valid = String(validatingCString: text) { return (valid, false) }
  var bytes: [UInt8] = []
  var cursor = text
  while cursor.pointee != 0 {
    bytes.append(UInt8(bitPattern: cursor.pointee))
    cursor += 1
  }
  return (Windows1252.decode(bytes), true)
}
