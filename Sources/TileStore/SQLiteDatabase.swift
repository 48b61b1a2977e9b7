import CSQLite

/// An open SQLite database; the last of it and of its statements closes it. One thread at a time.
final class SQLiteDatabase {
  let handle: OpaquePointer
  let path: String

  /// What a file is opened for.
  enum Access {
    case reading
    /// The file is made where it is missing.
    case writing
  }

  /// Errors: `.database` with SQLite's text.
  init(path: String, for access: Access) throws(TileStoreError) {
    let flags =
      access == .reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened, code == SQLITE_OK else {
      // The handle that a failed opening leaves carries the reason and is closed all the same.
      let error = Self.error(code, opened, path, "open")
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    self.path = path
    sqlite3_extended_result_codes(handle, 1)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that give no rows. Errors: `.inUse`, `.database`.
  func run(_ sql: String, _ operation: String = "write") throws(TileStoreError) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil), operation)
  }

  /// A whole number that a query gives as its only value. Errors: `.database`.
  func integer(_ sql: String) throws(TileStoreError) -> Int {
    let statement = try SQLiteStatement(self, sql)
    return try statement.step() ? statement.integer(0) : 0
  }

  /// A text that a query gives as its only value; nil when there is no row. Errors: `.database`.
  func text(_ sql: String) throws(TileStoreError) -> String? {
    let statement = try SQLiteStatement(self, sql)
    return try statement.step() ? statement.text(0) : nil
  }

  /// Throws what a result code of the last call means, unless it is success or a step's.
  func check(_ code: Int32, _ operation: String) throws(TileStoreError) {
    guard ![SQLITE_OK, SQLITE_ROW, SQLITE_DONE].contains(code) else { return }
    throw Self.error(code, handle, path, operation)
  }

  private static func error(
    _ code: Int32, _ handle: OpaquePointer?, _ path: String, _ operation: String
  ) -> TileStoreError {
    // The low byte is the primary code (https://www.sqlite.org/rescode.html).
    if code & 0xFF == SQLITE_BUSY { return .inUse(path: path) }
    let reason = handle.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    return .database(
      path: path, operation: operation,
      reason: reason.map { String(cString: $0) } ?? "no reason given")
  }
}
