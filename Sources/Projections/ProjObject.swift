import CPROJ

/// Any object PROJ lends out as a `PJ`; holds its context.
struct ProjObject: ~Copyable {
  let context: ProjContext
  let pointer: OpaquePointer

  /// Takes over a pointer that PROJ returned; nil stays nil.
  init?(_ pointer: OpaquePointer?, in context: ProjContext) {
    guard let pointer else { return nil }
    self.pointer = pointer
    self.context = context
  }

  deinit { proj_destroy(pointer) }

  var type: PJ_TYPE { proj_get_type(pointer) }

  /// The object's name in its registry, or "unknown".
  var name: String {
    guard let text = proj_get_name(pointer) else { return "unknown" }
    return String(cString: text)
  }

  /// The object as a PROJ string, nil when it has none.
  var projString: String? {
    guard let text = proj_as_proj_string(context.pointer, pointer, PJ_PROJ_5, nil) else {
      return nil
    }
    return String(cString: text)
  }
}
