import CGDAL

/// A `CSL` string list that GDAL reads: open options, driver names.
struct OptionList: ~Copyable {
  private var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

  init(_ texts: [String]) {
    for text in texts { list = CSLAddString(list, text) }
  }

  deinit { CSLDestroy(list) }

  /// Lends the list in the type that `GDALOpenEx` takes; null for an empty list.
  func withPointer<Result>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    guard let list else { return body(nil) }
    return list.withMemoryRebound(to: UnsafePointer<CChar>?.self, capacity: Int(CSLCount(list))) {
      body(UnsafePointer($0))
    }
  }

  /// The texts of a list that GDAL returned, which is freed.
  static func taking(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String] {
    defer { CSLDestroy(list) }
    guard let list else { return [] }
    return (0..<Int(CSLCount(list))).compactMap { index in
      list[index].map { String(cString: $0) }
    }
  }
}
