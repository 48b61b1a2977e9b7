#ifndef PEACEMAP_CLINUX_SHIM_H
#define PEACEMAP_CLINUX_SHIM_H

#include <sys/prctl.h>

/* prctl(2) is variadic, so Swift does not import it. */
static inline int peacemap_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

#endif
