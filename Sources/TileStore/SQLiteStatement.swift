import CSQLite

/// A prepared statement, finalised when it goes. One thread at a time.
final class SQLiteStatement {
  private let handle: OpaquePointer
  private let database: SQLiteDatabase

  /// Errors: `.database` with SQLite's text.
  init(_ database: SQLiteDatabase, _ sql: String) throws(TileStoreError) {
    var prepared: OpaquePointer?
    try database.check(
      sqlite3_prepare_v2(database.handle, sql, -1, &prepared, nil), "read")
    guard let prepared else { preconditionFailure("an empty statement: \(sql)") }
    handle = prepared
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs to the next row; false when there is none.
  @discardableResult
  func step() throws(TileStoreError) -> Bool {
    let code = sqlite3_step(handle)
    try database.check(code, "write")
    return code == SQLITE_ROW
  }

  /// Runs once with these values, for a statement that gives no rows.
  func run(_ values: SQLiteValue...) throws(TileStoreError) {
    _ = try first(values) { _ in () }
  }

  /// Runs with these values and reads the first row; nil when there is none.
  func first<Result>(
    _ values: [SQLiteValue], _ read: (SQLiteStatement) -> Result
  ) throws(TileStoreError) -> Result? {
    defer {
      // The error of a step is told by the step.
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    for (value, position) in zip(values, Int32(1)...) { try bind(value, at: position) }
    return try step() ? read(self) : nil
  }

  private func bind(_ value: SQLiteValue, at position: Int32) throws(TileStoreError) {
    let code =
      switch value {
      case .integer(let number): sqlite3_bind_int64(handle, position, Int64(number))
      case .text(let text):
        peacemap_bind_text(handle, position, text, Int32(text.utf8.count))
      case .blob(let bytes):
        bytes.withUnsafeBytes {
          peacemap_bind_blob(handle, position, $0.baseAddress, UInt64($0.count))
        }
      }
    try database.check(code, "write")
  }

  /// A column of the present row as a whole number.
  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  /// A column of the present row as text; nil for NULL.
  func text(_ column: Int32) -> String? {
    sqlite3_column_text(handle, column).map { String(cString: $0) }
  }
}

/// What is bound to a statement.
enum SQLiteValue {
  case integer(Int)
  case text(String)
  case blob([UInt8])
}
