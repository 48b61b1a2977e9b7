#ifndef PEACEMAP_CGEOS_SHIM_H
#define PEACEMAP_CGEOS_SHIM_H

#include <geos_c.h>

#endif
