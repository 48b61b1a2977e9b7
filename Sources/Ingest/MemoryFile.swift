import CGDAL

/// Bytes that GDAL opens as a file under `/vsimem/`; gone when the value is.
///
/// Wraps `VSIFileFromMemBuffer` and `VSIUnlink`. The path holds the buffer's address, so two files
/// never share one, and ends in the given name, from which drivers take a layer's name.
struct MemoryFile: ~Copyable {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  let path: String

  /// Nil when GDAL refuses the buffer.
  init?(name: String, bytes: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    _ = copy.initialize(from: bytes)
    let path = "/vsimem/\(UInt(bitPattern: copy.baseAddress))/\(name)"
    guard
      let file = VSIFileFromMemBuffer(path, copy.baseAddress, vsi_l_offset(bytes.count), 0)
    else {
      copy.deallocate()
      return nil
    }
    VSIFCloseL(file)
    self.path = path
    buffer = copy
  }

  deinit {
    VSIUnlink(path)
    buffer.deallocate()
  }
}
