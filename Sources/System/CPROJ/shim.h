#ifndef PEACEMAP_CPROJ_SHIM_H
#define PEACEMAP_CPROJ_SHIM_H

#include <proj.h>

#endif
