#ifndef PEACEMAP_CSQLITE_SHIM_H
#define PEACEMAP_CSQLITE_SHIM_H

#include <sqlite3.h>

/* SQLITE_TRANSIENT, which lets SQLite copy what it is given, is a cast to a function pointer, and
   Swift imports no such macro. */
static inline int peacemap_bind_text(
    sqlite3_stmt *statement, int position, const char *text, int count) {
  return sqlite3_bind_text(statement, position, text, count, SQLITE_TRANSIENT);
}

static inline int peacemap_bind_blob(
    sqlite3_stmt *statement, int position, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, position, bytes, count, SQLITE_TRANSIENT);
}

#endif
