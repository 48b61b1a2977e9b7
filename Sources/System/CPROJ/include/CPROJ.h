#ifndef PEACEMAP_CPROJ_H
#define PEACEMAP_CPROJ_H

#include <CLateLibrary.h>

#define PROJ_DLL PEACEMAP_FORWARDED
#include <proj.h>

/* A context that finds no database, grid or init file: it looks in a folder that cannot be. */
void peacemap_hide_files(PJ_CONTEXT *context);

#endif
