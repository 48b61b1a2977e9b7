#ifndef PEACEMAP_CNettle_SHIM_H
#define PEACEMAP_CNettle_SHIM_H

#include <nettle/sha2.h>

#endif
