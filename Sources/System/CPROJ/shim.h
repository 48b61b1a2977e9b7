#ifndef PEACEMAP_CPROJ_SHIM_H
#define PEACEMAP_CPROJ_SHIM_H

#include <proj.h>

/* A context that finds no database, grid or init file: it looks in a folder that cannot be. */
static inline void peacemap_hide_files(PJ_CONTEXT *context) {
  const char *none[] = {"/dev/null/proj"};
  proj_context_set_search_paths(context, 1, none);
}

#endif
