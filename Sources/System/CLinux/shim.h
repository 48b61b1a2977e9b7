#ifndef PEACEMAP_CLINUX_SHIM_H
#define PEACEMAP_CLINUX_SHIM_H

#include <malloc.h>
#include <sys/prctl.h>

/* prctl(2) is variadic, so Swift does not import it. */
static inline int peacemap_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

/* The name of the calling thread, as the system's tools show it; at most 15 bytes count. */
static inline int peacemap_name_thread(const char *name) { return prctl(PR_SET_NAME, name); }

/* syncfs(2) is declared for GNU sources only, and Swift reads the C library without that. */
extern int syncfs(int descriptor);
static inline int peacemap_flush_file_system(int descriptor) { return syncfs(descriptor); }

/* Swift's module of the C library leaves malloc.h out. */
static inline int peacemap_keep_freed_memory(void) {
  return mallopt(M_MMAP_THRESHOLD, 1 << 30) && mallopt(M_TRIM_THRESHOLD, 0x7FFFFFFF);
}

/* Blocks below 1 MB come from a heap that keeps what is freed, larger ones straight from the system: by
   itself the heap moves the bound up with each larger block that is freed. The heap grows by as much as
   a picture needs. */
static inline int peacemap_draw_once(size_t growth) {
  return mallopt(M_MMAP_THRESHOLD, 1 << 20) && mallopt(M_TRIM_THRESHOLD, 64 << 20)
         && mallopt(M_TOP_PAD, (int)growth);
}

#endif
