#ifndef PEACEMAP_CCMARK_SHIM_H
#define PEACEMAP_CCMARK_SHIM_H

#include <cmark.h>

#endif
